import type { DeliveryRecord } from '../delivery-record.ts';
import type { AuditFailure } from '../failure.ts';
import type { Result } from '../result.ts';

/** Takes from a row whom it is about. */
export interface DeliveryEraser {
  /**
   * Removes sub, user name, recipient and the provider's message ids, and everything by which the row
   * is found for a person; what happened, when and with which status stays. `moved-on`: the row is
   * not as it was read, and nothing was removed. Safe to call again.
   */
  erase(row: DeliveryRecord): Promise<Result<'erased' | 'moved-on', AuditFailure>>;
}
