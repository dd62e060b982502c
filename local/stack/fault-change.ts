import * as z from 'zod';
import { FAULT_KINDS } from '../faults/fault-kind.ts';
import { RECEIPT_MODES } from '../receipts/receipt-settings.ts';
import { EMAIL_OUTCOMES, type EmailOutcome } from '../receipts/ses/email-outcome.ts';
import { SMS_OUTCOMES, type SmsOutcome } from '../receipts/twilio/sms-outcome.ts';
import { FAULTY_SERVICES } from './stack-faults.ts';

export const EMAIL_OUTCOME_NAMES = Object.keys(EMAIL_OUTCOMES) as EmailOutcome[];
export const SMS_OUTCOME_NAMES = Object.keys(SMS_OUTCOMES) as SmsOutcome[];

const serviceFault = z.strictObject({
  kind: z.enum(FAULT_KINDS),
  times: z.int().min(1).max(1000).nullable().default(null),
});

/** What a form or a program wants broken or mended. */
export const faultChange = z.strictObject({
  services: z.partialRecord(z.enum(FAULTY_SERVICES), serviceFault).default({}),
  receipts: z
    .strictObject({
      mode: z.enum(RECEIPT_MODES),
      lateMs: z.int().min(0).max(60_000),
      seed: z
        .int()
        .min(0)
        .max(2 ** 31),
      emailOutcome: z.enum(EMAIL_OUTCOME_NAMES).nullable(),
      smsOutcome: z.enum(SMS_OUTCOME_NAMES).nullable(),
    })
    .partial()
    .default({}),
});
