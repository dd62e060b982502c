import type { AccessFailure } from '../../domain/use-cases/guarded-access.ts';
import type { Refusal } from './refusal.ts';

/** A database that is gone is back in seconds, or in minutes: people may well try. */
const RETRY_AFTER_SECONDS = 5;

/** RFC 6750, section 3.1: the token is in order, and not enough. */
export const FORBIDDEN: Refusal = {
  word: 'forbidden',
  headers: { 'www-authenticate': 'Bearer error="insufficient_scope"' },
};

/** What people hear of a look that was not allowed, or did not work. */
export function refusalOfFailure(failure: AccessFailure): Refusal {
  switch (failure.kind) {
    case 'forbidden':
      return FORBIDDEN;
    case 'limit_reached':
      return { word: 'rate-limited', retryAfterSeconds: failure.retryAfterSeconds };
    case 'audit_unavailable':
      return { word: 'unavailable', retryAfterSeconds: RETRY_AFTER_SECONDS };
  }
}
