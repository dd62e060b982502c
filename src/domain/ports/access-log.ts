import type { AccessEntry, AccessPage, AccessPosition } from '../access-entry.ts';
import type { AuditFailure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { TimeSpan } from '../time-span.ts';

/** Every look at the audit leaves a trace. */
export interface AccessLog {
  /** Nothing may be shown whose look could not be filed. Calling twice files twice. */
  file(entry: AccessEntry): Promise<Result<void, AuditFailure>>;

  /** One page of a pool's entries, newest first. May lag by a second. */
  page(
    poolId: string,
    terms: {
      readonly span: TimeSpan;
      readonly limit: number;
      readonly after: AccessPosition | null;
    },
  ): Promise<Result<AccessPage, AuditFailure>>;
}
