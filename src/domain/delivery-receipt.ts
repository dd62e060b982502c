import type { Provider } from './channel.ts';
import type { ReceiptReason } from './failure.ts';

/**
 * What a provider reports of one attempt after it took it.
 *
 * E-mail: `SENT` SES is at it · `DELAYED` the mail server puts it off · `SOFT_BOUNCED` given up after
 * a passing refusal · `DELIVERED` the mail server took it · `HARD_BOUNCED` refused for good ·
 * `REJECTED` SES will not send it · `RENDER_FAILED` SES cannot build it · `COMPLAINED` the reader
 * called it spam.
 *
 * SMS: `QUEUED`, `SENDING` at Twilio · `SENT` with the carrier · `DELIVERED` on the handset · `READ` ·
 * `UNDELIVERED`, `FAILED`, `CANCELED` it does not arrive.
 *
 * `ACCEPTED` is our own word: the sender heard that the provider took it, but too late to say so in
 * the row's phase.
 */
export type ReceiptStatus =
  | 'ACCEPTED'
  | 'QUEUED'
  | 'SENDING'
  | 'SENT'
  | 'DELAYED'
  | 'SOFT_BOUNCED'
  | 'UNDELIVERED'
  | 'FAILED'
  | 'CANCELED'
  | 'DELIVERED'
  | 'READ'
  | 'HARD_BOUNCED'
  | 'REJECTED'
  | 'RENDER_FAILED'
  | 'COMPLAINED';

/** One report. It holds no address and no text of the provider's. */
export interface DeliveryReceipt {
  readonly provider: Provider;
  /** Which attempt of the notification it is about, from 1. */
  readonly attempt: number;
  readonly status: ReceiptStatus;
  readonly reason: ReceiptReason | null;
  /** The provider's own code, from a closed alphabet; null when there is none. */
  readonly providerCode: string | null;
  readonly providerMessageId: string | null;
  /** When it happened, by the provider's clock, in milliseconds; null when it does not say. */
  readonly reportedAt: number | null;
}

/** A receipt in the audit. */
export interface FiledReceipt extends DeliveryReceipt {
  /** When it happened or, where the provider does not say, when it was first heard of. */
  readonly at: number;
}

/** What a receipt says about whether the message arrived. */
export type Arrival = 'open' | 'arrived' | 'lost';

export const ARRIVAL: Readonly<Record<ReceiptStatus, Arrival>> = {
  ACCEPTED: 'open',
  QUEUED: 'open',
  SENDING: 'open',
  SENT: 'open',
  DELAYED: 'open',
  // It tells of the reader and not of the way there; a delivery is for `DELIVERED` to say.
  COMPLAINED: 'open',
  DELIVERED: 'arrived',
  READ: 'arrived',
  SOFT_BOUNCED: 'lost',
  UNDELIVERED: 'lost',
  FAILED: 'lost',
  CANCELED: 'lost',
  HARD_BOUNCED: 'lost',
  REJECTED: 'lost',
  RENDER_FAILED: 'lost',
};

/** Whether nothing more is to be expected of this attempt. */
export function isFinal(status: ReceiptStatus): boolean {
  return ARRIVAL[status] !== 'open';
}

/** What the sender itself testifies when its row has moved on without it. */
export function acceptanceReceipt(
  provider: Provider,
  attempt: number,
  providerMessageId: string,
): DeliveryReceipt {
  return {
    provider,
    attempt,
    status: 'ACCEPTED',
    reason: null,
    providerCode: null,
    providerMessageId,
    reportedAt: null,
  };
}
