import type { Provider } from './channel.ts';
import { ARRIVAL, type FiledReceipt, type ReceiptStatus } from './delivery-receipt.ts';

/** What is known of one attempt, made of all its receipts. */
export interface AttemptDelivery {
  readonly attempt: number;
  /** The receipt that counts. */
  readonly receipt: FiledReceipt;
  /** One receipt says that it arrived, another that it did not. */
  readonly conflict: boolean;
  readonly complained: boolean;
}

/**
 * From the weakest to the strongest, by provider. E-mail: a mail server may take a message and bounce
 * it afterwards, so a hard bounce outranks the delivery. SMS: what the handset confirmed is there,
 * whatever the carrier said before.
 *
 * No two share a rank: with a tie, the row would depend on which of them came first.
 */
export const RECEIPT_RANKS: Readonly<Record<Provider, readonly ReceiptStatus[]>> = {
  ses: [
    'ACCEPTED',
    'COMPLAINED',
    'SENT',
    'DELAYED',
    'SOFT_BOUNCED',
    'DELIVERED',
    'RENDER_FAILED',
    'REJECTED',
    'HARD_BOUNCED',
  ],
  twilio: [
    'ACCEPTED',
    'QUEUED',
    'SENDING',
    'SENT',
    'CANCELED',
    'FAILED',
    'UNDELIVERED',
    'DELIVERED',
    'READ',
  ],
};

/**
 * Receipts come late, twice and in any order, so an attempt is what the whole set of them says: the
 * same for every order and every repetition. Sorted by attempt.
 */
export function foldReceipts(receipts: readonly FiledReceipt[]): readonly AttemptDelivery[] {
  const byAttempt = new Map<number, AttemptDelivery>();
  const arrivals = new Map<number, Set<string>>();
  for (const receipt of receipts) {
    const { attempt, status } = receipt;
    const before = byAttempt.get(attempt);
    const seen = arrivals.get(attempt) ?? new Set();
    arrivals.set(attempt, seen.add(ARRIVAL[status]));
    byAttempt.set(attempt, {
      attempt,
      receipt: before === undefined || outranks(receipt, before.receipt) ? receipt : before.receipt,
      conflict: seen.has('arrived') && seen.has('lost'),
      complained: status === 'COMPLAINED' || before?.complained === true,
    });
  }
  return [...byAttempt.values()].sort((a, b) => a.attempt - b.attempt);
}

function outranks(one: FiledReceipt, other: FiledReceipt): boolean {
  const difference = rankOf(one) - rankOf(other);
  if (difference !== 0) return difference > 0;
  // The same status told twice with different words: which of them counts is settled by their text,
  // never by their order.
  return receiptKey(one) < receiptKey(other);
}

/** -1 for a status that the provider does not have. */
function rankOf({ provider, status }: FiledReceipt): number {
  return RECEIPT_RANKS[provider].indexOf(status);
}

/** Equal for the same report told again. Every part is from a closed alphabet without `|`. */
export function receiptKey(
  receipt: Omit<FiledReceipt, 'at' | 'provider'> & { readonly provider?: Provider },
): string {
  const { attempt, status, reason, providerCode, providerMessageId, reportedAt } = receipt;
  const parts = [attempt, status, reason, providerCode, providerMessageId, reportedAt];
  return parts.map((part) => part ?? '').join('|');
}
