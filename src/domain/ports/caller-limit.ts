import type { AuditFailure } from '../failure.ts';
import type { Result } from '../result.ts';

/** Too many looks in too short a time. */
export interface LimitReached {
  readonly kind: 'limit_reached';
  readonly retryable: true;
  /** When it is worth another try: 1 or more. */
  readonly retryAfterSeconds: number;
}

/** How often one caller may ask, over all processes together. */
export interface CallerLimit {
  /** Counts one request. Whoever cannot be counted is not served: it fails closed. */
  take(callerId: string): Promise<Result<void, LimitReached | AuditFailure>>;
}
