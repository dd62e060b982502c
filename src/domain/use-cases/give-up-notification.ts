import { AUDIT_UNAVAILABLE, type AuditFailure } from '../failure.ts';
import type { Notification } from '../notification.ts';
import type { DeliveryLog } from '../ports/delivery-log.ts';
import type { DeliveryLogger } from '../ports/delivery-logger.ts';
import type { DeliveryReader } from '../ports/delivery-reader.ts';
import { failed, type Result, success } from '../result.ts';
import { fieldsOf } from './fields-of.ts';
import type { SettleOverdue } from './settle-overdue.ts';

export interface GivingUpDependencies {
  readonly log: DeliveryLog;
  readonly reader: DeliveryReader;
  readonly logger: DeliveryLogger;
  readonly overdue: SettleOverdue;
}

/**
 * Lambda will not deliver an event again. Its row ends here, or comes about here when none could be
 * written before. Attempts that may still be at work are left to their due time.
 */
export class GiveUpNotification {
  readonly #by: GivingUpDependencies;

  constructor(dependencies: GivingUpDependencies) {
    this.#by = dependencies;
  }

  /**
   * Safe to call again. A failure means: call again.
   *
   * @param notification null when the event does not say enough to be filed: then the alarm is all.
   */
  async giveUp(notification: Notification | null): Promise<Result<void, AuditFailure>> {
    const { log, reader, logger, overdue } = this.#by;
    // First of all: whatever fails below, somebody hears of it.
    logger.write('event_given_up', notification === null ? {} : fieldsOf(notification));
    if (notification === null) return success(undefined);

    const found = await reader.byId(notification.id);
    if (!found.ok) return found;
    const row = found.value;
    if (row === null) {
      return log.note(notification, { phase: 'FAILED', reason: 'retries_exhausted' });
    }
    if (row.phase !== 'RETRYABLE') return success(undefined);
    const settled = await overdue.settle(row);
    return settled === 'unavailable' ? failed(AUDIT_UNAVAILABLE) : success(undefined);
  }
}
