import type { EmailOutcome } from './ses/email-outcome.ts';
import type { SmsOutcome } from './twilio/sms-outcome.ts';

/** How receipts come: as they happened, late, each twice, in another order, or not at all. */
export const RECEIPT_MODES = ['in-order', 'late', 'doubled', 'shuffled', 'lost'] as const;

export type ReceiptMode = (typeof RECEIPT_MODES)[number];

/** What a person can choose about the receipts of the messages that are accepted from then on. */
export interface ReceiptSettings {
  readonly mode: ReceiptMode;
  /** How late the first one is in mode `late`, in milliseconds. */
  readonly lateMs: number;
  /** Decides the order in mode `shuffled`. */
  readonly seed: number;
  /** Of every e-mail; null leaves it to the address, as SES's mailbox simulator does. */
  readonly emailOutcome: EmailOutcome | null;
  /** Of every SMS; null delivers it. */
  readonly smsOutcome: SmsOutcome | null;
}

export const DEFAULT_RECEIPT_SETTINGS: ReceiptSettings = {
  mode: 'in-order',
  lateMs: 8000,
  seed: 1,
  emailOutcome: null,
  smsOutcome: null,
};
