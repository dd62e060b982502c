import { createHash } from 'node:crypto';
import type { ReceiptSettings } from './receipt-settings.ts';

/** One receipt to send. */
export interface PlannedReceipt {
  /** Its place among the receipts of its message, from 0. */
  readonly index: number;
  /** Milliseconds since the message was accepted. */
  readonly afterMs: number;
}

/** Between one receipt and the next, in milliseconds. */
export const RECEIPT_SPACING_MS = 150;

/** Decides which of a message's receipts are sent, in what order and when. */
export function planReceipts(
  count: number,
  { mode, lateMs, seed }: Pick<ReceiptSettings, 'mode' | 'lateMs' | 'seed'>,
): readonly PlannedReceipt[] {
  const inOrder = Array.from({ length: count }, (_, index) => index);
  const first = mode === 'late' ? lateMs : RECEIPT_SPACING_MS;
  const spaced = (order: readonly number[]) =>
    order.map((index, place) => ({ index, afterMs: first + place * RECEIPT_SPACING_MS }));
  switch (mode) {
    case 'lost':
      return [];
    case 'doubled':
      return spaced(inOrder.flatMap((index) => [index, index]));
    case 'shuffled':
      return spaced(shuffle(inOrder, seed));
    default:
      return spaced(inOrder);
  }
}

/** Never gives the order that it was given: a shuffle that shows nothing would mislead. */
function shuffle(items: readonly number[], seed: number): readonly number[] {
  const shuffled = items
    .map((item) => ({ item, rank: createHash('sha256').update(`${seed} ${item}`).digest('hex') }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ item }) => item);
  const unchanged = shuffled.every((item, place) => item === items[place]);
  return unchanged ? [...shuffled.slice(1), ...shuffled.slice(0, 1)] : shuffled;
}
