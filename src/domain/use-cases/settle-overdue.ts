import type { DeliveryRecord } from '../delivery-record.ts';
import type { DeliveryTimings } from '../delivery-timings.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../failure.ts';
import type { NotificationId } from '../notification-id.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLogger } from '../ports/delivery-logger.ts';
import type { DeliveryReader } from '../ports/delivery-reader.ts';
import type { OverdueDeliveries } from '../ports/overdue-deliveries.ts';
import { failed, type Result, success } from '../result.ts';
import { settle } from '../settlement.ts';
import { fieldsOf } from './fields-of.ts';

export interface SettlingDependencies {
  readonly overdue: OverdueDeliveries;
  readonly reader: DeliveryReader;
  readonly logger: DeliveryLogger;
  readonly clock: Clock;
  readonly timings: DeliveryTimings;
}

/** Rows looked at side by side. */
const WIDTH = 10;
/** The next run goes on where this one stops; no page begins with less time left. */
const PAGE_BUDGET_MS = 8_000;

/** Every notification settles: rows that wait in vain are told how they ended. */
export class SettleOverdue {
  readonly #by: SettlingDependencies;

  constructor(dependencies: SettlingDependencies) {
    this.#by = dependencies;
  }

  /**
   * Settles all that is overdue, as long as there is time. Rows that could not be settled stay
   * overdue and are found by the next run.
   *
   * @param remainingMs how long this run may still take.
   * @returns how many rows were settled.
   */
  async run(remainingMs: () => number): Promise<Result<number, AuditFailure>> {
    let settled = 0;
    let unavailable = false;
    let from: string | null = null;
    do {
      const page = await this.#by.overdue.page(from);
      if (!page.ok) return this.#unavailable();
      const ids = [...page.value.ids];
      while (ids.length > 0) {
        const answers = await Promise.all(ids.splice(0, WIDTH).map((id) => this.#one(id)));
        settled += answers.filter((answer) => answer === 'settled').length;
        unavailable ||= answers.includes('unavailable');
      }
      from = page.value.next;
    } while (from !== null && remainingMs() > PAGE_BUDGET_MS);
    if (settled > 0) this.#by.logger.write('overdue_settled', { settled });
    return unavailable ? this.#unavailable() : success(settled);
  }

  /** Settles one row by what it says now. */
  async settle(row: DeliveryRecord): Promise<'settled' | 'moved-on' | 'unavailable'> {
    const { overdue, clock, timings, logger } = this.#by;
    const settlement = settle(row, clock.now(), timings);
    const answer = await overdue.settle(row, settlement);
    if (!answer.ok) return 'unavailable';
    if (answer.value === 'settled' && settlement.told) {
      const { phase, reason } = settlement;
      const event = reason === 'unconfirmed' ? 'notification_unconfirmed' : 'notification_settled';
      logger.write(event, { ...fieldsOf(row), attempt: row.attempt, phase, reason });
    }
    return answer.value;
  }

  async #one(id: NotificationId): Promise<'settled' | 'moved-on' | 'unavailable'> {
    const { reader, clock } = this.#by;
    const row = await reader.byId(id);
    if (!row.ok) return 'unavailable';
    // The index may lag: what it calls overdue may have been settled, or be at work again.
    const due = row.value?.dueAt ?? null;
    if (row.value === null || due === null || due >= clock.now()) return 'moved-on';
    return this.settle(row.value);
  }

  #unavailable(): Result<never, AuditFailure> {
    this.#by.logger.write('audit_unavailable', {});
    return failed(AUDIT_UNAVAILABLE);
  }
}
