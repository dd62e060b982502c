import type { AccessEntry, AccessPage, AccessPosition } from '../access-entry.ts';
import type { AuditFailure } from '../failure.ts';
import type { Result } from '../result.ts';
import type { TimeSpan } from '../time-span.ts';

/** What a page of the access log is asked for. */
export interface AccessTerms {
  readonly span: TimeSpan;
  /** At most so many entries. */
  readonly limit: number;
  /** Null begins with the newest. */
  readonly after: AccessPosition | null;
}

/** Every look at the audit leaves a trace. */
export interface AccessLog {
  /** Nothing may be shown whose look could not be filed. Calling twice files twice. */
  file(entry: AccessEntry): Promise<Result<void, AuditFailure>>;

  /** One page of a pool's entries, newest first; those past their expiry are left out. May lag by a second. */
  page(poolId: string, terms: AccessTerms): Promise<Result<AccessPage, AuditFailure>>;
}
