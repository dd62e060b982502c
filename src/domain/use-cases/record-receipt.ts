import { type DeliveryReceipt, isFinal } from '../delivery-receipt.ts';
import type { AuditFailure } from '../failure.ts';
import type { NotificationId } from '../notification-id.ts';
import type { DeliveryLogger } from '../ports/delivery-logger.ts';
import type { MessageRedactor } from '../ports/message-redactor.ts';
import type { ReceiptLog } from '../ports/receipt-log.ts';
import { type Result, success } from '../result.ts';

export interface ReceiptDependencies {
  readonly receipts: ReceiptLog;
  readonly logger: DeliveryLogger;
  /** Null leaves the message with the provider for as long as the provider keeps it. */
  readonly redactor: MessageRedactor | null;
}

/** A provider's word on a message becomes part of its row. */
export class RecordReceipt {
  readonly #by: ReceiptDependencies;

  constructor(dependencies: ReceiptDependencies) {
    this.#by = dependencies;
  }

  /** Safe to call again with the same receipt. A failure means: have it reported again. */
  async record(id: NotificationId, receipt: DeliveryReceipt): Promise<Result<void, AuditFailure>> {
    const { receipts, logger } = this.#by;
    const { provider, attempt, status, reason, providerCode } = receipt;
    const about = { notificationId: id, provider, attempt, receipt: status, reason, providerCode };
    const filed = await receipts.file(id, receipt);
    if (!filed.ok) {
      logger.write('audit_unavailable', about);
      return filed;
    }
    if (filed.value === 'unknown') {
      logger.write('receipt_unknown', about);
      return success(undefined);
    }
    logger.write('receipt_filed', about);
    // A delay may pass; a message that is lost for our account's sake is one of many.
    if (reason === 'provider_config' && isFinal(status)) {
      logger.write('provider_misconfigured', about);
    }
    await this.#redact(id, receipt);
    return success(undefined);
  }

  /** The code has served its purpose, or never will: it need not lie with the provider. */
  async #redact(id: NotificationId, receipt: DeliveryReceipt): Promise<void> {
    const { redactor, logger } = this.#by;
    const { providerMessageId, status, provider, attempt } = receipt;
    if (redactor === null || providerMessageId === null || !isFinal(status)) return;
    const redacted = await redactor.redact(providerMessageId);
    if (redacted.ok) return;
    const { providerCode } = redacted.failure;
    logger.write('redaction_failed', { notificationId: id, provider, attempt, providerCode });
  }
}
