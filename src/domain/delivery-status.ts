import type { Phase } from './delivery-phase.ts';
import { ARRIVAL, type Arrival, type ReceiptStatus } from './delivery-receipt.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { Reason } from './failure.ts';
import { type AttemptDelivery, foldReceipts } from './fold-receipts.ts';

/** The one word that people see for a notification. */
export type DeliveryStatus =
  | 'delivered'
  | 'read'
  | 'queued'
  | 'sent'
  | 'delayed'
  | 'soft-bounced'
  | 'bounced'
  | 'undelivered'
  | 'withheld'
  | 'accepted'
  | 'sending'
  | 'retrying'
  | 'unknown'
  | 'failed'
  | 'rejected'
  | 'suppressed'
  | 'expired';

/** What is known of a notification, in one word, with what somebody should know beside it. */
export interface DeliveryStanding {
  readonly status: DeliveryStatus;
  readonly reason: Reason | null;
  readonly providerCode: string | null;
  /** Since when, in milliseconds. */
  readonly since: number;
  readonly flags: readonly DeliveryFlag[];
}

export type DeliveryFlag =
  /** The reader called the message spam. */
  | 'complained'
  /** The provider said both that it arrived and that it did not. */
  | 'conflict'
  /** More than one attempt may have reached the person: the same code twice. */
  | 'maybe-twice'
  /** With the provider since long ago, and no final word. */
  | 'unconfirmed';

const OF_RECEIPT: Readonly<Record<ReceiptStatus, DeliveryStatus>> = {
  ACCEPTED: 'accepted',
  // A complaint alone tells that it went out; whether it was delivered is for a delivery to say.
  COMPLAINED: 'sent',
  QUEUED: 'queued',
  SENDING: 'sent',
  SENT: 'sent',
  DELAYED: 'delayed',
  SOFT_BOUNCED: 'soft-bounced',
  UNDELIVERED: 'undelivered',
  FAILED: 'undelivered',
  CANCELED: 'withheld',
  DELIVERED: 'delivered',
  READ: 'read',
  HARD_BOUNCED: 'bounced',
  REJECTED: 'withheld',
  RENDER_FAILED: 'withheld',
};

/** What a phase is called, as long as no provider has said more. */
export const OF_PHASE: Readonly<Record<Phase, DeliveryStatus>> = {
  SENDING: 'sending',
  ACCEPTED: 'accepted',
  RETRYABLE: 'retrying',
  UNKNOWN: 'unknown',
  FAILED: 'failed',
  REJECTED: 'rejected',
  SUPPRESSED: 'suppressed',
  EXPIRED: 'expired',
};

const BEST_FIRST: readonly Arrival[] = ['arrived', 'open', 'lost'];

/**
 * The best that any attempt has come to by the provider's word; without such a word, how far the
 * sender has come. No receipt is ever contradicted by the sender's side of the row.
 */
export function standingOf(row: DeliveryRecord): DeliveryStanding {
  const attempts = foldReceipts(row.receipts);
  const best = bestOf(attempts);
  const flags = flagsOf(row, attempts, best);
  if (best === null) {
    return {
      status: OF_PHASE[row.phase],
      reason: row.reason,
      providerCode: row.providerCode,
      since: row.updatedAt,
      flags,
    };
  }
  const { status, reason, providerCode, at } = best.receipt;
  return { status: OF_RECEIPT[status], reason, providerCode, since: at, flags };
}

function bestOf(attempts: readonly AttemptDelivery[]): AttemptDelivery | null {
  const place = ({ receipt }: AttemptDelivery) => BEST_FIRST.indexOf(ARRIVAL[receipt.status]);
  return attempts.reduce<AttemptDelivery | null>(
    (best, each) => (best === null || place(each) <= place(best) ? each : best),
    null,
  );
}

function flagsOf(
  row: DeliveryRecord,
  attempts: readonly AttemptDelivery[],
  best: AttemptDelivery | null,
): DeliveryFlag[] {
  const open = best === null || ARRIVAL[best.receipt.status] === 'open';
  const inVain = row.reason === 'unconfirmed' || (best !== null && row.dueAt === null);
  const flags: (DeliveryFlag | false)[] = [
    attempts.some(({ complained }) => complained) && 'complained',
    attempts.some(({ conflict }) => conflict) && 'conflict',
    mayBeTwice(row, attempts) && 'maybe-twice',
    open && inVain && 'unconfirmed',
  ];
  return flags.filter((flag) => flag !== false);
}

/** Attempts that the provider took, or may have taken; a receipt and a doubt may be the same one. */
function mayBeTwice(row: DeliveryRecord, attempts: readonly AttemptDelivery[]): boolean {
  const accepted = row.providerMessageIds.length + row.maybeSent.length;
  return Math.max(accepted, attempts.length) > 1;
}
