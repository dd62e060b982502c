import type { DeliveryRecord } from './delivery-record.ts';
import { RETRY_WINDOW_MS } from './delivery-timings.ts';

/**
 * From when on a row can be erased: null for at once. As long as its event may be delivered again, a
 * further attempt would write the person back into the row.
 */
export function erasableFrom(row: DeliveryRecord): number | null {
  const open = row.phase === 'SENDING' || row.phase === 'RETRYABLE' || row.phase === 'UNKNOWN';
  return open ? row.firstSeenAt + RETRY_WINDOW_MS : null;
}
