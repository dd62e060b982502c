import { type DeliveryReceipt, isFinal } from '../../domain/delivery-receipt.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { ReceiptLog } from '../../domain/ports/receipt-log.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { receiptUpdate } from './receipt-update.ts';

/** The receipts' side of the audit: one UpdateItem, or two while the sender is still at it. */
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
      const filed =
        (isFinal(receipt.status) && (await this.#add(id, receipt, true))) ||
        (await this.#add(id, receipt, false));
      return success(filed ? 'filed' : 'unknown');
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async #add(id: NotificationId, receipt: DeliveryReceipt, ends: boolean): Promise<boolean> {
    const { tableName } = this.#database;
    const update = receiptUpdate(tableName, id, receipt, this.#clock.now(), ends);
    return (await this.#database.update(update)) !== 'refused';
  }
}
