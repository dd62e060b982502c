import type { AttemptOutcome, Claim } from '../../../src/domain/attempt.ts';
import type { SendFailure } from '../../../src/domain/failure.ts';
import type { NotificationId } from '../../../src/domain/notification-id.ts';

export const NOW = 1_800_000_000_000;

/** A claim to the attempt of this number, after so many that may have been accepted. */
export function claim(attempt: number, maybeSentBefore: number): Claim {
  return {
    id: 'a'.repeat(32) as NotificationId,
    owner: 'owner',
    attempt,
    firstSeenAt: NOW - 1000,
    maybeSentBefore,
  };
}

export function notAccepted(
  failure: Pick<SendFailure, 'kind' | 'retryable' | 'ambiguous'>,
): AttemptOutcome {
  return {
    kind: 'not-accepted',
    failure: { ...failure, provider: 'twilio', providerCode: '20429' },
  };
}

/** One outcome of each kind, by name. */
export const OUTCOMES = {
  accepted: { kind: 'accepted', providerMessageId: 'SM1' },
  throttled: notAccepted({ kind: 'throttled', retryable: true, ambiguous: false }),
  optedOut: notAccepted({ kind: 'opted_out', retryable: false, ambiguous: false }),
  noAnswer: notAccepted({ kind: 'no_answer', retryable: true, ambiguous: true }),
  expired: { kind: 'expired' },
  lost: { kind: 'lost' },
} as const satisfies Readonly<Record<string, AttemptOutcome>>;
