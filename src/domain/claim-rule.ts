import { type Claim, MAX_ATTEMPTS, MAX_MAYBE_SENT } from './attempt.ts';
import type { DeliveryPolicy, Phase } from './delivery-phase.ts';
import type { DeliveryRecord } from './delivery-record.ts';

/** What a store needs to know of a row to judge a claim on it. */
export type ClaimState = Pick<
  DeliveryRecord,
  | 'id'
  | 'phase'
  | 'attempt'
  | 'maybeSent'
  | 'owner'
  | 'leaseUntil'
  | 'evidence'
  | 'firstSeenAt'
  | 'erasedAt'
>;

/** Why a claim was refused, and what follows from it. */
export type ClaimRefusal =
  /** Nothing is left to do for this event. */
  | { readonly kind: 'settled'; readonly phase: Phase }
  /** Another invocation is at it; come back later. */
  | { readonly kind: 'in-progress' }
  /** Its process is gone and the policy forbids another attempt: the row must end as unknown. */
  | { readonly kind: 'lost'; readonly claim: Claim };

/** The claim condition, as the database states it. Stores must agree with it. */
export function mayClaim(row: ClaimState | null, policy: DeliveryPolicy, now: number): boolean {
  if (row === null) return true;
  const free = row.leaseUntil === null || row.leaseUntil < now;
  const open =
    row.phase === 'RETRYABLE' ||
    (policy === 'at-least-once' && (row.phase === 'SENDING' || row.phase === 'UNKNOWN'));
  return (
    free &&
    open &&
    !row.evidence &&
    row.erasedAt === null &&
    row.attempt < MAX_ATTEMPTS &&
    row.maybeSent.length < MAX_MAYBE_SENT
  );
}

/**
 * Judges a refused claim by the row that refused it, which may have moved on since. A row that I own
 * already means that my own write went through and only its answer was lost: then the claim is mine.
 * A row whose person was erased is settled in whatever phase: a claim would write them back into it.
 */
export function judgeRefusedClaim(
  row: ClaimState,
  { owner, policy }: { readonly owner: string; readonly policy: DeliveryPolicy },
  now: number,
): { readonly kind: 'mine'; readonly claim: Claim } | ClaimRefusal {
  if (row.erasedAt !== null) return { kind: 'settled', phase: row.phase };
  if (row.owner === owner && row.phase === 'SENDING') return { kind: 'mine', claim: claimOf(row) };
  if (row.evidence) return { kind: 'settled', phase: row.phase };
  const leased = row.leaseUntil !== null && row.leaseUntil >= now;
  if (row.phase === 'SENDING' && leased) return { kind: 'in-progress' };
  // It could be claimed now, or once its lease is over: come back.
  if (mayClaim({ ...row, leaseUntil: null }, policy, now)) return { kind: 'in-progress' };
  return row.phase === 'SENDING'
    ? { kind: 'lost', claim: claimOf(row) }
    : { kind: 'settled', phase: row.phase };
}

/** The claim that a row in phase `SENDING` was given for. */
export function claimOf(row: ClaimState): Claim {
  return {
    id: row.id,
    owner: row.owner ?? '',
    attempt: row.attempt,
    firstSeenAt: row.firstSeenAt,
    maybeSentBefore: row.maybeSent.filter((owner) => owner !== row.owner).length,
  };
}
