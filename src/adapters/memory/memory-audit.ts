import {
  type AttemptOutcome,
  type AttemptVerdict,
  type Claim,
  judgeAttempt,
} from '../../domain/attempt.ts';
import {
  type ClaimRefusal,
  claimOf,
  judgeRefusedClaim,
  mayClaim,
} from '../../domain/claim-rule.ts';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import type { AuditFailure } from '../../domain/failure.ts';
import type { Notification } from '../../domain/notification.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { ClaimTerms, DeliveryLog, NotSent } from '../../domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../domain/ports/delivery-reader.ts';
import { failed, type Result, success } from '../../domain/result.ts';

const DAY_MS = 24 * 3600 * 1000;

/** The whole audit in memory, held equal to DynamoDB by the contract suite. For tests. */
export class MemoryAudit implements DeliveryLog, DeliveryReader {
  readonly rows = new Map<NotificationId, DeliveryRecord>();
  readonly #clock: Clock;
  readonly #retentionDays: number;

  constructor(clock: Clock, retentionDays: number) {
    this.#clock = clock;
    this.#retentionDays = retentionDays;
  }

  async claim(
    notification: Notification,
    terms: ClaimTerms,
  ): Promise<Result<Claim, ClaimRefusal | AuditFailure>> {
    const now = this.#clock.now();
    const row = this.rows.get(notification.id) ?? null;
    if (row !== null && !mayClaim(row, terms.policy, now)) {
      const judged = judgeRefusedClaim(row, terms, now);
      return judged.kind === 'mine' ? success(judged.claim) : failed(judged);
    }
    const base = row ?? this.#fresh(notification, now);
    const attempt = base.attempt + 1;
    const entry = { at: now, phase: 'SENDING', attempt, reason: null, providerCode: null } as const;
    const claimed: DeliveryRecord = {
      ...base,
      ...known(notification),
      phase: 'SENDING',
      reason: null,
      providerCode: null,
      attempt,
      timeline: [...base.timeline, entry],
      maybeSent: [...new Set([...base.maybeSent, terms.owner])],
      owner: terms.owner,
      leaseUntil: terms.leaseUntil,
      updatedAt: now,
    };
    this.rows.set(notification.id, claimed);
    return success(claimOf(claimed));
  }

  async record(
    claim: Claim,
    outcome: AttemptOutcome,
  ): Promise<Result<AttemptVerdict | 'superseded', AuditFailure>> {
    const now = this.#clock.now();
    const row = this.rows.get(claim.id);
    const verdict = judgeAttempt(claim, outcome, now);
    if (row === undefined || row.owner !== claim.owner || row.attempt !== claim.attempt) {
      return success('superseded');
    }
    if (row.phase !== 'SENDING')
      return success(row.phase === verdict.phase ? verdict : 'superseded');
    const { phase, reason, providerCode, providerMessageId, leaseUntil } = verdict;
    this.rows.set(claim.id, {
      ...row,
      phase,
      reason,
      providerCode,
      leaseUntil,
      maybeSent: row.maybeSent.filter((owner) => verdict.maybeSent || owner !== claim.owner),
      providerMessageIds:
        providerMessageId === null
          ? row.providerMessageIds
          : [...row.providerMessageIds, providerMessageId],
      updatedAt: now,
      timeline: [...row.timeline, { at: now, phase, attempt: claim.attempt, reason, providerCode }],
    });
    return success(verdict);
  }

  async note(
    notification: Notification,
    { phase, reason }: NotSent,
  ): Promise<Result<void, AuditFailure>> {
    const now = this.#clock.now();
    const row = this.rows.get(notification.id) ?? null;
    if (row === null || (row.phase === 'RETRYABLE' && row.attempt === 0)) {
      const entry = { at: now, phase, attempt: 0, reason, providerCode: null };
      const base = row ?? this.#fresh(notification, now);
      this.rows.set(notification.id, {
        ...base,
        ...known(notification),
        phase,
        reason,
        updatedAt: now,
        timeline: [...base.timeline, entry],
      });
    }
    return success(undefined);
  }

  async byId(id: NotificationId): Promise<Result<DeliveryRecord | null, AuditFailure>> {
    return success(this.#live().find((row) => row.id === id) ?? null);
  }

  async onDay(
    day: string,
    limit: number,
  ): Promise<Result<readonly DeliveryRecord[], AuditFailure>> {
    const rows = this.#live()
      .filter((row) => new Date(row.firstSeenAt).toISOString().startsWith(day))
      .sort((a, b) => b.firstSeenAt - a.firstSeenAt);
    return success(rows.slice(0, limit));
  }

  #live(): DeliveryRecord[] {
    return [...this.rows.values()].filter((row) => row.expiresAt > this.#clock.now());
  }

  #fresh(notification: Notification, now: number): DeliveryRecord {
    return {
      ...notification,
      phase: 'RETRYABLE',
      reason: null,
      providerCode: null,
      attempt: 0,
      maybeSent: [],
      owner: null,
      leaseUntil: null,
      evidence: false,
      providerMessageIds: [],
      firstSeenAt: now,
      updatedAt: now,
      expiresAt: Math.floor(now / 1000) * 1000 + this.#retentionDays * DAY_MS,
      timeline: [],
    };
  }
}

/** A later delivery may know more of the notification, never less. */
function known(notification: Notification): Partial<Notification> {
  return Object.fromEntries(
    Object.entries(notification).filter(([, value]) => value !== null),
  ) as Partial<Notification>;
}
