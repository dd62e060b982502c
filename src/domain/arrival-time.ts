import { ARRIVAL } from './delivery-receipt.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { standingOf } from './delivery-status.ts';

/** When the message was first confirmed to be there, in milliseconds; null when it is not. */
export function arrivalTime(row: DeliveryRecord): number | null {
  const { status } = standingOf(row);
  if (status !== 'delivered' && status !== 'read') return null;
  const arrivals = row.receipts.filter((receipt) => ARRIVAL[receipt.status] === 'arrived');
  return Math.min(...arrivals.map(({ at }) => at));
}
