import type { DeliveryRecord } from '../delivery-record.ts';
import type { AuditFailure } from '../failure.ts';
import type { NotificationId } from '../notification-id.ts';
import type { Result } from '../result.ts';
import type { Settlement } from '../settlement.ts';

/** Some of the rows that are overdue, and where the next ones begin. */
export interface OverduePage {
  readonly ids: readonly NotificationId[];
  /** For the next call; null when there are no more. */
  readonly next: string | null;
}

/** The settler's side of the audit: rows that wait in vain. */
export interface OverdueDeliveries {
  /**
   * Which rows are past their due time by now, at most a hundred a page. May lag by a second; a row
   * may have moved on since.
   *
   * @param from null begins anew; else `next` of the page before.
   */
  page(from: string | null): Promise<Result<OverduePage, AuditFailure>>;

  /**
   * Ends the wait of a row, unless the row has moved on since it was read. Safe to call again.
   */
  settle(
    row: DeliveryRecord,
    settlement: Settlement,
  ): Promise<Result<'settled' | 'moved-on', AuditFailure>>;
}
