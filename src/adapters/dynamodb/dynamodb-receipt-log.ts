import type { DeliveryReceipt } from '../../domain/delivery-receipt.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { ReceiptLog } from '../../domain/ports/receipt-log.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { fileReceipt } from './file-receipt.ts';

/** The receipts' side of the audit. */
export class DynamoDbReceiptLog implements ReceiptLog {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async file(
    id: NotificationId,
    receipt: DeliveryReceipt,
  ): Promise<Result<'filed' | 'unknown', AuditFailure>> {
    try {
      const filed = await fileReceipt(this.#database, id, receipt, this.#clock.now());
      return success(filed ? 'filed' : 'unknown');
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }
}
