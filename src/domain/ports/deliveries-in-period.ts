import type { DeliveryPage } from '../delivery-page.ts';
import type { AuditFailure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { PageTerms } from './delivery-finder.ts';

/** All that a pool sent in a time, for counts and for export. */
export interface DeliveriesInPeriod {
  /**
   * One page, newest first; rows past their expiry are left out. May lag by a second. Does a bounded
   * piece of work: a page may be short or empty and have a next one, because there were days without
   * a row. Following `next` to its end shows each row once, however many share a millisecond.
   */
  page(poolId: string, terms: PageTerms): Promise<Result<DeliveryPage, AuditFailure>>;
}
