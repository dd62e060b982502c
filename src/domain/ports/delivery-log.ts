import type { AttemptOutcome, AttemptVerdict, Claim } from '../attempt.ts';
import type { ClaimRefusal } from '../claim-rule.ts';
import type { DeliveryPolicy } from '../delivery-phase.ts';
import type { AuditFailure, BlockReason, EndReason, RefusalReason } from '../failure.ts';
import type { Notification } from '../notification.ts';
import type { Result } from '../result.ts';

export interface ClaimTerms {
  /** Names this invocation; another one, even of the same event, has another. */
  readonly owner: string;
  readonly policy: DeliveryPolicy;
  /** Milliseconds since 1970. */
  readonly leaseUntil: number;
}

/** Why a notification was not sent, before any attempt was claimed. */
export type NotSent =
  | { readonly phase: 'REJECTED'; readonly reason: RefusalReason }
  | { readonly phase: 'RETRYABLE'; readonly reason: BlockReason }
  /** Lambda gave the event up, and no row knows of it. */
  | { readonly phase: 'FAILED'; readonly reason: Extract<EndReason, 'retries_exhausted'> };

/** The sender's side of the audit: what is about to be done, and how it ended. */
export interface DeliveryLog {
  /**
   * Writes ahead that an attempt begins. Of any number of callers at once, one gets the claim.
   * Safe to call again with the same owner: it finds its own claim.
   *
   * Fails with `audit_unavailable` when nothing is known to be written: then nothing may be sent.
   */
  claim(
    notification: Notification,
    terms: ClaimTerms,
  ): Promise<Result<Claim, ClaimRefusal | AuditFailure>>;

  /**
   * Writes how the claimed attempt ended. Only the holder of the claim can; a write that comes after
   * somebody else took over changes no phase and succeeds with `superseded`. An acceptance that comes
   * so late is filed as a receipt: what the provider took is never forgotten. So is one that comes
   * after the person was erased, without its message id. Safe to call again.
   */
  record(
    claim: Claim,
    outcome: AttemptOutcome,
  ): Promise<Result<AttemptVerdict | 'superseded', AuditFailure>>;

  /**
   * Writes that nothing was sent, and why. Never overwrites a row that knows of an attempt, nor one
   * whose person was erased.
   * Safe to call again; the timeline then tells of both.
   */
  note(notification: Notification, notSent: NotSent): Promise<Result<void, AuditFailure>>;
}
