import type { AccessEntry } from '../access-entry.ts';
import { accessReason } from '../access-reason.ts';
import type { AuditFailure } from '../failure.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { CallerLimit, LimitReached } from '../ports/caller-limit.ts';
import type { Clock } from '../ports/clock.ts';
import { failed, type Result, success } from '../result.ts';
import { type Caller, mayDo } from '../staff.ts';

/** The caller has no such role in that pool, or no business with it at all: nobody learns which. */
export interface Forbidden {
  readonly kind: 'forbidden';
  readonly retryable: false;
}

export type AccessFailure = Forbidden | LimitReached | AuditFailure;

/** One look at the audit, as its access log tells of it. */
export type Access = Pick<AccessEntry, 'poolId' | 'action'> &
  Partial<Pick<AccessEntry, 'keyKind' | 'notificationId' | 'reason' | 'dryRun'>>;

export interface GuardedAccessDependencies {
  readonly limit: CallerLimit;
  readonly accesses: AccessLog;
  readonly clock: Clock;
}

/**
 * The only way for people into the audit: who may not is refused, who asks too often has to wait, and
 * nothing is shown whose look could not be filed.
 */
export class GuardedAccess {
  readonly #by: GuardedAccessDependencies;

  constructor(dependencies: GuardedAccessDependencies) {
    this.#by = dependencies;
  }

  /**
   * @param read what is to be shown.
   * @param rowsIn how many rows that is.
   */
  async show<Value, Failure>(
    caller: Caller,
    access: Access,
    read: () => Promise<Result<Value, Failure>>,
    rowsIn: (value: Value) => number,
  ): Promise<Result<Value, Failure | AccessFailure>> {
    const role = caller.roles.get(access.poolId);
    if (role === undefined || !mayDo(caller, access.action, access.poolId)) {
      return failed({ kind: 'forbidden', retryable: false });
    }
    const taken = await this.#by.limit.take(caller.id);
    if (!taken.ok) return taken;
    const shown = await read();
    if (!shown.ok) return shown;
    const filed = await this.#by.accesses.file({
      at: this.#by.clock.now(),
      poolId: access.poolId,
      callerId: caller.id,
      callerName: caller.name,
      role,
      action: access.action,
      keyKind: access.keyKind ?? null,
      notificationId: access.notificationId ?? null,
      reason: access.reason ? accessReason(access.reason) : null,
      rows: rowsIn(shown.value),
      dryRun: access.dryRun ?? false,
    });
    return filed.ok ? success(shown.value) : filed;
  }
}
