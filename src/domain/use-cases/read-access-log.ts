import type { AccessPage, AccessPosition } from '../access-entry.ts';
import type { AccessLog } from '../ports/access-log.ts';
import type { Result } from '../result.ts';
import type { Caller } from '../staff.ts';
import type { TimeSpan } from '../time-span.ts';
import type { AccessFailure, GuardedAccess } from './guarded-access.ts';

/** Who looked at what. Reading it is a look, too. */
export class ReadAccessLog {
  readonly #guard: GuardedAccess;
  readonly #accesses: AccessLog;

  constructor(guard: GuardedAccess, accesses: AccessLog) {
    this.#guard = guard;
    this.#accesses = accesses;
  }

  run(
    caller: Caller,
    wish: {
      readonly poolId: string;
      readonly span: TimeSpan;
      readonly limit: number;
      readonly after: AccessPosition | null;
    },
  ): Promise<Result<AccessPage, AccessFailure>> {
    const { poolId, ...terms } = wish;
    return this.#guard.show(
      caller,
      { action: 'access-log', poolId },
      () => this.#accesses.page(poolId, terms),
      ({ entries }) => entries.length,
    );
  }
}
