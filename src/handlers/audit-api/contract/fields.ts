import * as z from 'zod/mini';
import { ACCESS_REASON_LENGTH } from '../../../domain/access-reason.ts';
import type { DeliveryStatus } from '../../../domain/delivery-status.ts';
import { TONE_OF } from '../../../domain/delivery-tone.ts';
import type { Purpose } from '../../../domain/purpose.ts';

// Generated code for each schema costs a page its strict CSP, and a cold start more than it saves.
z.config({ jitless: true });

/** A copy of a schema that says what it is for; the OpenAPI document shows it. */
export function described<Schema extends z.core.$ZodType>(
  schema: Schema,
  description: string,
): Schema {
  const copy = z.clone(schema);
  z.globalRegistry.add(copy, { description });
  return copy;
}

export const poolId = described(
  z.string().check(z.regex(/^[\w-]{1,46}_[0-9A-Za-z]{1,55}$/)),
  'User pool. May be left out by those who have a role in one pool only.',
);

export const instant = described(
  z.iso.datetime(),
  'Point in time in UTC, such as 2026-11-22T13:00:00Z.',
);

export const channel = z.enum(['email', 'sms']);

const PURPOSES = {
  'sign-up': true,
  'resend-code': true,
  'reset-password': true,
  'update-attribute': true,
  'verify-attribute': true,
  invitation: true,
  'sign-in': true,
  'account-takeover': true,
} as const satisfies Record<Purpose, true>;

export const purpose = z.enum(Object.keys(PURPOSES) as [Purpose, ...Purpose[]]);

export const status = z.enum(Object.keys(TONE_OF) as [DeliveryStatus, ...DeliveryStatus[]]);

export const notificationId = described(
  z.string().check(z.regex(/^[a-z2-7]{32}$/)),
  'Id of a notification: 32 characters of lower-case base32.',
);

export const reason = described(
  z
    .string()
    .check(
      z.trim(),
      z.minLength(ACCESS_REASON_LENGTH.least),
      z.maxLength(ACCESS_REASON_LENGTH.most),
    ),
  'Why you look, for the access log. Addresses, phone numbers and codes in it are not kept.',
);

export const cursor = described(
  z.string().check(z.minLength(1), z.maxLength(1024)),
  'The `next` of the page before: good for the same caller and the same question, for an hour.',
);

export const personKey = described(
  z.strictObject({
    kind: z.enum(['email', 'phone', 'sub', 'user-name']),
    value: z.string().check(z.trim(), z.minLength(1), z.maxLength(320)),
  }),
  'Whom you ask about: exactly one person. A phone number may be written in any way.',
);

export const filter = described(
  z.strictObject({
    channels: z.optional(z.array(channel).check(z.minLength(1), z.maxLength(2))),
    purposes: z.optional(z.array(purpose).check(z.minLength(1), z.maxLength(8))),
    statuses: z.optional(z.array(status).check(z.minLength(1), z.maxLength(20))),
  }),
  'Which rows of a page to show; what is left out is not asked for.',
);
