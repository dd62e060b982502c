import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { DeliveryReader } from '../../src/domain/ports/delivery-reader.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';

const DAYS = 3;
const LIMIT = 200;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The newest rows of today and the two days before (UTC), newest first, at most 200.
 *
 * @throws RequestRefusal 503 when the audit does not answer
 */
export async function recentRows(reader: DeliveryReader, now: number): Promise<DeliveryRecord[]> {
  const days = Array.from({ length: DAYS }, (_, back) =>
    new Date(now - back * DAY_MS).toISOString().slice(0, 10),
  );
  const results = await Promise.all(days.map((day) => reader.onDay(day, LIMIT)));
  const rows = results.flatMap((result) => {
    if (!result.ok) throw new RequestRefusal(503, 'The audit does not answer.');
    return result.value;
  });
  return rows.slice(0, LIMIT);
}
