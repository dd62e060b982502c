import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { erasedRow } from '../../domain/erased-row.ts';
import type { AuditFailure } from '../../domain/failure.ts';
import { hasMovedOn } from '../../domain/has-moved-on.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryEraser } from '../../domain/ports/delivery-eraser.ts';
import { type Result, success } from '../../domain/result.ts';
import type { MemoryAudit } from './memory-audit.ts';

/** Erases in the audit in memory. For tests. */
export class MemoryDeliveryEraser implements DeliveryEraser {
  readonly #rows: MemoryAudit['rows'];
  readonly #clock: Clock;

  constructor({ rows }: Pick<MemoryAudit, 'rows'>, clock: Clock) {
    this.#rows = rows;
    this.#clock = clock;
  }

  async erase(row: DeliveryRecord): Promise<Result<'erased' | 'moved-on', AuditFailure>> {
    const current = this.#rows.get(row.id);
    if (current === undefined) return success('moved-on');
    if (current.erasedAt === null) {
      if (hasMovedOn(current, row)) return success('moved-on');
      this.#rows.set(row.id, erasedRow(current, this.#clock.now()));
    }
    return success('erased');
  }
}
