import type { ClaimState } from '../../../src/domain/claim-rule.ts';
import type { NotificationId } from '../../../src/domain/notification-id.ts';

export const NOW = 1_800_000_000_000;

/** A row as another invocation left it: open for a retry unless told otherwise. */
export function claimState(change: Partial<ClaimState> = {}): ClaimState {
  return {
    id: 'b'.repeat(32) as NotificationId,
    phase: 'RETRYABLE',
    attempt: 1,
    maybeSent: [],
    owner: 'other',
    leaseUntil: null,
    evidence: false,
    firstSeenAt: NOW - 60_000,
    erasedAt: null,
    ...change,
  };
}
