import { type AttemptOutcome, CLOCK_SKEW_MS, type Claim } from '../attempt.ts';
import type { ClaimRefusal } from '../claim-rule.ts';
import type { DeliveryOutcome } from '../delivery-outcome.ts';
import type { DeliveryPolicy } from '../delivery-phase.ts';
import type { DeliveryRequest, UnreadableEvent } from '../delivery-request.ts';
import type { AuditFailure, BlockReason } from '../failure.ts';
import type { Notification } from '../notification.ts';
import type { Clock } from '../ports/clock.ts';
import type { DeliveryLog, NotSent } from '../ports/delivery-log.ts';
import type { DeliveryLogger } from '../ports/delivery-logger.ts';
import type { Result } from '../result.ts';
import { DeliveryJournal } from './delivery-journal.ts';
import { type Preparation, type PreparedMessage, prepareMessage } from './prepare-message.ts';

export interface DeliveryDependencies<Subject> extends Preparation<Subject> {
  readonly log: DeliveryLog;
  readonly logger: DeliveryLogger;
  readonly clock: Clock;
  readonly policy: DeliveryPolicy;
  /** A new name for each invocation; two deliveries of one event must not share one. */
  readonly newOwner: () => string;
}

/** Attempts one invocation makes after definite refusals; the rest is left to Lambda. */
const ATTEMPTS_PER_INVOCATION = 2;
/** Between them. */
const PAUSE_MS = 750;
/** One attempt at its slowest: claim, send, record. No attempt begins with less time left. */
const ATTEMPT_BUDGET_MS = 14_000;

/** `here`: definitely not sent, so this invocation itself may try again. */
type AttemptStep = DeliveryOutcome & { readonly here: boolean };

const DONE: DeliveryOutcome = { again: false };
const FINISHED: AttemptStep = { again: false, here: false };

/**
 * One Cognito event becomes at most one message, and the audit says what became of it:
 * parse → decrypt → compose → claim → send → record. Decrypting and composing have no effect
 * outside, so they come before the claim.
 */
export class DeliverNotification<Subject> {
  readonly #by: DeliveryDependencies<Subject>;
  readonly #journal: DeliveryJournal;

  constructor(dependencies: DeliveryDependencies<Subject>) {
    this.#by = dependencies;
    this.#journal = new DeliveryJournal(dependencies.logger);
  }

  /** @param remainingMs how long this invocation may still take. */
  async deliver(
    event: Result<DeliveryRequest<Subject>, UnreadableEvent>,
    remainingMs: () => number,
  ): Promise<DeliveryOutcome> {
    if (!event.ok) return this.#refuseUnreadable(event.failure);
    const request = this.#withLife(event.value);

    const prepared = await prepareMessage(request, this.#by);
    if (!prepared.ok) {
      const { kind, retryable } = prepared.failure;
      return retryable
        ? this.#block(request.notification, kind)
        : this.#notSent(request.notification, { phase: 'REJECTED', reason: kind });
    }
    return this.#send(prepared.value, remainingMs);
  }

  /** The audit keeps it with the row: whoever ends the row later need not know how pools are set. */
  #withLife(request: DeliveryRequest<Subject>): DeliveryRequest<Subject> {
    const { purpose } = request.notification;
    if (purpose === null) return request;
    const lifeSeconds = this.#by.courier.lifeSeconds(purpose, request.notification);
    return { ...request, notification: { ...request.notification, lifeSeconds } };
  }

  async #refuseUnreadable(event: UnreadableEvent): Promise<DeliveryOutcome> {
    const notSent: NotSent = { phase: 'REJECTED', reason: event.refusal.kind };
    if (event.notification !== null) {
      return this.#notSent(event.notification, notSent, event.fields);
    }
    this.#journal.notSent(null, notSent, event.fields);
    return DONE;
  }

  async #block(notification: Notification, reason: BlockReason): Promise<DeliveryOutcome> {
    // Should this row not come about, the next delivery of the event writes it.
    await this.#by.log.note(notification, { phase: 'RETRYABLE', reason });
    this.#journal.notSent(notification, { phase: 'RETRYABLE', reason }, []);
    return { again: true, reason };
  }

  async #notSent(
    notification: Notification,
    notSent: NotSent,
    fields: readonly string[] = [],
  ): Promise<DeliveryOutcome> {
    this.#journal.notSent(notification, notSent, fields);
    const noted = await this.#by.log.note(notification, notSent);
    if (noted.ok) return DONE;
    this.#journal.auditUnavailable(notification);
    return { again: true, reason: 'audit_unavailable' };
  }

  async #send(prepared: PreparedMessage, remainingMs: () => number): Promise<DeliveryOutcome> {
    const owner = this.#by.newOwner();
    for (let round = 1; ; round += 1) {
      const step = await this.#attempt(prepared, owner, remainingMs);
      const here =
        step.here &&
        round < ATTEMPTS_PER_INVOCATION &&
        remainingMs() > ATTEMPT_BUDGET_MS + PAUSE_MS;
      if (!here) return step.again ? { again: true, reason: step.reason } : DONE;
      await this.#by.clock.sleep(PAUSE_MS);
    }
  }

  async #attempt(
    prepared: PreparedMessage,
    owner: string,
    remainingMs: () => number,
  ): Promise<AttemptStep> {
    const { notification, recipient, message } = prepared;
    const { log, clock, policy } = this.#by;
    const leaseUntil = clock.now() + remainingMs() + 2 * CLOCK_SKEW_MS;
    const claimed = await log.claim(notification, { owner, policy, leaseUntil });
    if (!claimed.ok) return this.#notClaimed(prepared, claimed.failure);

    const claim = claimed.value;
    const lifeSeconds = this.#remainingLife(notification, claim);
    if (lifeSeconds <= 0) return this.#record(prepared, claim, { kind: 'expired' });

    const sent = await message.send(recipient, claim, lifeSeconds);
    return this.#record(
      prepared,
      claim,
      sent.ok
        ? { kind: 'accepted', providerMessageId: sent.value.providerMessageId }
        : { kind: 'not-accepted', failure: sent.failure },
    );
  }

  #notClaimed(
    prepared: PreparedMessage,
    failure: ClaimRefusal | AuditFailure,
  ): AttemptStep | Promise<AttemptStep> {
    const { notification } = prepared;
    switch (failure.kind) {
      case 'audit_unavailable':
        this.#journal.auditUnavailable(notification);
        return again('audit_unavailable');
      case 'in-progress':
        this.#journal.inProgress(notification);
        return again('in_progress');
      case 'settled':
        this.#journal.alreadySettled(notification, failure.phase);
        return FINISHED;
      case 'lost':
        return this.#record(prepared, failure.claim, { kind: 'lost' });
    }
  }

  async #record(
    { notification, message }: PreparedMessage,
    claim: Claim,
    outcome: AttemptOutcome,
  ): Promise<AttemptStep> {
    const recorded = await this.#by.log.record(claim, outcome);
    const accepted = outcome.kind === 'accepted';
    if (!recorded.ok || recorded.value === 'superseded') {
      // The message is out, and a throw would only invite a second one.
      if (accepted) this.#journal.acceptanceLost(notification, claim);
      else if (!recorded.ok) this.#journal.auditUnavailable(notification);
      // Superseded: somebody else took the row over, and how it ends is theirs to say.
      return accepted || recorded.ok ? FINISHED : again('audit_unavailable');
    }
    const verdict = recorded.value;
    this.#journal.attempted(notification, claim, verdict, message.segments);

    const mayRepeat = verdict.phase === 'RETRYABLE' || this.#by.policy === 'at-least-once';
    if (verdict.retry === 'never' || verdict.reason === null || !mayRepeat) return FINISHED;
    // Configuration does not mend itself within a second.
    const here = verdict.retry === 'now' && verdict.reason !== 'provider_config';
    return { again: true, reason: verdict.reason, here };
  }

  #remainingLife({ lifeSeconds }: Notification, claim: Claim): number {
    const age = (this.#by.clock.now() - claim.firstSeenAt) / 1000;
    return Math.ceil((lifeSeconds ?? 0) - age);
  }
}

function again(reason: 'audit_unavailable' | 'in_progress'): AttemptStep {
  return { again: true, reason, here: false };
}
