/** One status of a message as Twilio reports it. */
export interface SmsReport {
  readonly status: 'queued' | 'sending' | 'sent' | 'delivered' | 'undelivered' | 'failed';
  readonly errorCode?: number;
}

const SENT = [{ status: 'queued' }, { status: 'sending' }, { status: 'sent' }] as const;
const UNREACHABLE = { status: 'undelivered', errorCode: 30003 } as const;
const DELIVERED = { status: 'delivered' } as const;

/** What Twilio reports of a message with each outcome, in the order in which it happens. */
export const SMS_OUTCOMES = {
  delivered: [...SENT, DELIVERED],
  undelivered: [...SENT, UNREACHABLE],
  failed: [{ status: 'queued' }, { status: 'sending' }, { status: 'failed', errorCode: 30008 }],
  'delivered-after-undelivered': [...SENT, UNREACHABLE, DELIVERED],
} as const satisfies Readonly<Record<string, readonly SmsReport[]>>;

export type SmsOutcome = keyof typeof SMS_OUTCOMES;
