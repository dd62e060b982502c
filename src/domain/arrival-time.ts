import { ARRIVAL } from './delivery-receipt.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { foldReceipts } from './fold-receipts.ts';

/**
 * When the message was first confirmed to be there, in milliseconds; null when it is not. What a later
 * report of the same attempt took back, such as a bounce after the delivery, confirms nothing.
 */
export function arrivalTime({ receipts }: Pick<DeliveryRecord, 'receipts'>): number | null {
  const arrived = new Set(
    foldReceipts(receipts)
      .filter(({ receipt }) => ARRIVAL[receipt.status] === 'arrived')
      .map(({ attempt }) => attempt),
  );
  const times = receipts
    .filter(({ attempt, status }) => arrived.has(attempt) && ARRIVAL[status] === 'arrived')
    .map(({ at }) => at);
  return times.length === 0 ? null : Math.min(...times);
}
