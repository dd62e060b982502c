import type { RowPosition } from '../../src/domain/delivery-page.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { DeliveriesInPeriod } from '../../src/domain/ports/deliveries-in-period.ts';
import type { PageTerms } from '../../src/domain/ports/delivery-finder.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';

const LIMIT = 200;
const SPAN_MS = 3 * 24 * 60 * 60 * 1000;

/**
 * The newest rows of the last three days, newest first, at most 200.
 *
 * @throws RequestRefusal 503 when the audit does not answer
 */
export async function recentRows(
  period: DeliveriesInPeriod,
  now: number,
): Promise<readonly DeliveryRecord[]> {
  const span = { from: now - SPAN_MS, to: now };
  const rows: DeliveryRecord[] = [];
  let after: RowPosition | null = null;
  do {
    const terms: PageTerms = { span, limit: LIMIT - rows.length, after };
    const page = await period.page(LOCAL_ACCOUNT.poolId, terms);
    if (!page.ok) throw new RequestRefusal(503, 'The audit does not answer.');
    rows.push(...page.value.rows);
    after = page.value.next;
  } while (after !== null && rows.length < LIMIT);
  return rows;
}
