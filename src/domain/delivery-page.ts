import type { DeliveryRecord } from './delivery-record.ts';
import type { NotificationId } from './notification-id.ts';

/**
 * Where a page ended: the next one begins behind it. Without a row there (an empty id) it begins with
 * the rows of that very time.
 */
export interface RowPosition {
  readonly id: NotificationId;
  readonly firstSeenAt: number;
}

/** Some rows, newest first. */
export interface DeliveryPage {
  readonly rows: readonly DeliveryRecord[];
  /** Null when there are no more. A page may be short, or empty, and still have a next one. */
  readonly next: RowPosition | null;
}
