import type { Phase } from './delivery-phase.ts';
import { type DeliveryTimings, RETRY_WINDOW_MS } from './delivery-timings.ts';
import type { Reason, SendFailure } from './failure.ts';
import type { NotificationId } from './notification-id.ts';

/** No notification is attempted more often than this, whatever the reason. */
export const MAX_ATTEMPTS = 6;

/** No further attempt once this many may have been accepted. */
export const MAX_MAYBE_SENT = 3;

/** How far apart two clocks that meet at one row may be, in milliseconds. */
export const CLOCK_SKEW_MS = 10_000;

/** The right to make one attempt. Every later write is fenced by its owner and number. */
export interface Claim {
  readonly id: NotificationId;
  readonly owner: string;
  readonly attempt: number;
  readonly firstSeenAt: number;
  /** How many earlier attempts the provider may have accepted. */
  readonly maybeSentBefore: number;
}

export type AttemptOutcome =
  | { readonly kind: 'accepted'; readonly providerMessageId: string }
  | { readonly kind: 'not-accepted'; readonly failure: SendFailure }
  /** The code was past its life before this attempt sent anything. */
  | { readonly kind: 'expired' }
  /** Found later: the process that held the claim never said how it ended. */
  | { readonly kind: 'lost' };

/** What the row says after an attempt. */
export interface AttemptVerdict {
  readonly phase: Phase;
  readonly reason: Reason | null;
  readonly providerCode: string | null;
  readonly providerMessageId: string | null;
  /** Whether this attempt still counts as possibly accepted. */
  readonly maybeSent: boolean;
  readonly leaseUntil: number | null;
  /** When the settler has to look at the row; null when nothing is awaited any more. */
  readonly dueAt: number | null;
  /** When another attempt makes sense, if the policy allows one. */
  readonly retry: 'now' | 'after-grace' | 'never';
}

/** How a row reads after its current attempt. Pure; `now` in milliseconds. */
export function judgeAttempt(
  claim: Claim,
  outcome: AttemptOutcome,
  now: number,
  timings: DeliveryTimings,
): AttemptVerdict {
  const verdict = judge(claim, outcome, now, timings);
  return { ...verdict, dueAt: dueAfter(verdict.phase, now, timings) };
}

/** When somebody has to look at a row again that its sender has left in this phase. */
function dueAfter(phase: Phase, now: number, timings: DeliveryTimings): number | null {
  // What may have been taken may still be reported on, so it waits as long as what was taken.
  if (phase === 'ACCEPTED' || phase === 'UNKNOWN') return now + timings.confirmationMs;
  return phase === 'RETRYABLE' ? now + RETRY_WINDOW_MS : null;
}

function judge(
  claim: Claim,
  outcome: AttemptOutcome,
  now: number,
  timings: DeliveryTimings,
): Omit<AttemptVerdict, 'dueAt'> {
  const plain = {
    providerCode: null,
    providerMessageId: null,
    leaseUntil: null,
    retry: 'never' as const,
  };
  switch (outcome.kind) {
    case 'accepted':
      return {
        ...plain,
        phase: 'ACCEPTED',
        reason: null,
        providerMessageId: outcome.providerMessageId,
        maybeSent: false,
      };
    case 'expired':
      return {
        ...plain,
        phase: unlessMaybeSent(claim, 'EXPIRED'),
        reason: 'code_expired',
        maybeSent: false,
      };
    case 'lost':
      return { ...plain, phase: 'UNKNOWN', reason: 'process_lost', maybeSent: true };
    case 'not-accepted': {
      const { failure } = outcome;
      const told = { ...plain, reason: failure.kind, providerCode: failure.providerCode };
      const attemptsLeft = claim.attempt < MAX_ATTEMPTS;
      if (failure.ambiguous) {
        const last = !attemptsLeft || claim.maybeSentBefore + 1 >= MAX_MAYBE_SENT;
        return {
          ...told,
          phase: 'UNKNOWN',
          maybeSent: true,
          leaseUntil: now + timings.graceMs,
          retry: last ? 'never' : 'after-grace',
        };
      }
      const again = failure.retryable && attemptsLeft;
      return {
        ...told,
        phase: unlessMaybeSent(claim, again ? 'RETRYABLE' : 'FAILED'),
        maybeSent: false,
        retry: again ? 'now' : 'never',
      };
    }
  }
}

/** One definite refusal says nothing about an earlier attempt that may have arrived. */
function unlessMaybeSent(claim: Claim, phase: Phase): Phase {
  return claim.maybeSentBefore === 0 ? phase : 'UNKNOWN';
}
