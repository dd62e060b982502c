import * as z from 'zod';
import { TRIGGERS } from '../events/cognito-event.ts';

const TRIGGER_NAMES = [
  ...new Set(TRIGGERS.filter(({ channel }) => channel === 'email').map(({ trigger }) => trigger)),
];

const line = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[^\p{Cc}]*$/u);

/** The most that one event is delivered at once. */
export const MOST_DELIVERIES = 20;

/**
 * What to fire. Addresses are not checked any further: what the functions make of a bad one is worth
 * seeing, too.
 */
export const fireInput = z
  .strictObject({
    channel: z.enum(['email', 'sms']),
    trigger: z.enum(TRIGGER_NAMES),
    email: line(254).optional(),
    /** E.164, for instance +821012345678. */
    phone: line(40).optional(),
    /** The user's `locale` attribute. */
    locale: line(35).optional(),
    name: line(100).optional(),
    /** Default: an id, as in a pool whose users sign in by e-mail address. */
    userName: z
      .string()
      .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u)
      .optional(),
    /** How often the identical event is delivered, all at once; default 1. */
    repeat: z.int().min(1).max(MOST_DELIVERIES).optional(),
  })
  .refine(
    ({ channel, trigger }) => channel === 'email' || trigger !== 'AccountTakeOverNotification',
    {
      path: ['trigger'],
      message: 'Cognito has no SMS trigger AccountTakeOverNotification',
    },
  )
  .refine(({ channel, email }) => channel === 'sms' || email !== undefined, {
    path: ['email'],
    message: 'an e-mail trigger needs an address',
  })
  .refine(({ channel, phone }) => channel === 'email' || phone !== undefined, {
    path: ['phone'],
    message: 'an SMS trigger needs a phone number',
  });

/** One event to fire: trigger, user, and how often it is delivered. */
export type FireInput = z.output<typeof fireInput>;
