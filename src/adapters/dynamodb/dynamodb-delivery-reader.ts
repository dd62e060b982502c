import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryReader } from '../../domain/ports/delivery-reader.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { readItem } from './audit-item.ts';

/** The readers' side of the audit. */
export class DynamoDbDeliveryReader implements DeliveryReader {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async byId(id: NotificationId): Promise<Result<DeliveryRecord | null, AuditFailure>> {
    try {
      const item = await this.#database.get(id);
      const row = item === null ? null : readItem(item);
      // Expired rows may still be stored.
      return success(row !== null && row.expiresAt > this.#clock.now() ? row : null);
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }
}
