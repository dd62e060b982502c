import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import { hasMovedOn } from '../../domain/has-moved-on.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryEraser } from '../../domain/ports/delivery-eraser.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { readItem } from './audit-item.ts';
import { eraseUpdate } from './erase-update.ts';

/** Receipts that come while a row is erased make it start anew; this often at most. */
const TRIES = 5;

/** One conditional UpdateItem; a look and another one when a receipt came in between. */
export class DynamoDbDeliveryEraser implements DeliveryEraser {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async erase(row: DeliveryRecord): Promise<Result<'erased' | 'moved-on', AuditFailure>> {
    const { tableName } = this.#database;
    let current = row;
    try {
      for (let tries = 0; tries < TRIES; tries += 1) {
        const update = eraseUpdate(tableName, current, this.#clock.now());
        if ((await this.#database.update(update)) !== 'refused') return success('erased');

        const item = await this.#database.get(row.id);
        if (item === null) break;
        current = readItem(item);
        // Perhaps by my own write, whose answer was lost on the way back.
        if (current.erasedAt !== null) return success('erased');
        if (hasMovedOn(current, row)) break;
      }
      return success('moved-on');
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }
}
