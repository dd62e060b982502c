import type { DeliveryReceipt } from '../delivery-receipt.ts';
import type { AuditFailure } from '../failure.ts';
import type { NotificationId } from '../notification-id.ts';
import type { Result } from '../result.ts';

/** The receipts' side of the audit: what the providers say became of a message. */
export interface ReceiptLog {
  /**
   * Files one receipt. Receipts in any order and any number of repetitions leave the same row. From
   * then on no further attempt is made for the notification. In a row whose person was erased it lies
   * without the provider's message id.
   *
   * `unknown`: there is no such notification, or no such attempt of it by that provider. Nothing is
   * written. Fails with `audit_unavailable` when nothing is known to be written; safe to call again.
   */
  file(
    id: NotificationId,
    receipt: DeliveryReceipt,
  ): Promise<Result<'filed' | 'unknown', AuditFailure>>;
}
