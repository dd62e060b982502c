import type { DeliveryRecord } from '../delivery-record.ts';
import type { AuditFailure } from '../failure.ts';
import type { NotificationId } from '../notification-id.ts';
import type { Result } from '../result.ts';

/** The readers' side of the audit. Rows past their expiry are gone, whether deleted yet or not. */
export interface DeliveryReader {
  /** Null when there is none. Sees every write that was answered before. */
  byId(id: NotificationId): Promise<Result<DeliveryRecord | null, AuditFailure>>;
}
