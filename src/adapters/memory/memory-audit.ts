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
import { acceptanceReceipt, type DeliveryReceipt, isFinal } from '../../domain/delivery-receipt.ts';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { type DeliveryTimings, RETRY_WINDOW_MS } from '../../domain/delivery-timings.ts';
import { withoutMessageId } from '../../domain/erased-row.ts';
import type { AuditFailure } from '../../domain/failure.ts';
import { receiptKey } from '../../domain/fold-receipts.ts';
import type { Notification } from '../../domain/notification.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { ClaimTerms, DeliveryLog, NotSent } from '../../domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../domain/ports/delivery-reader.ts';
import type { OverdueDeliveries, OverduePage } from '../../domain/ports/overdue-deliveries.ts';
import type { ReceiptLog } from '../../domain/ports/receipt-log.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { Settlement } from '../../domain/settlement.ts';
import { freshRow, knownOf } from './fresh-row.ts';

const PAGE_SIZE = 100;

export interface MemoryAuditSettings {
  readonly retentionDays: number;
  readonly timings: DeliveryTimings;
}

/** The whole audit in memory, held equal to DynamoDB by the contract suite. For tests. */
export class MemoryAudit implements DeliveryLog, DeliveryReader, ReceiptLog, OverdueDeliveries {
  readonly rows = new Map<NotificationId, DeliveryRecord>();
  readonly #clock: Clock;
  readonly #settings: MemoryAuditSettings;

  constructor(clock: Clock, settings: MemoryAuditSettings) {
    this.#clock = clock;
    this.#settings = settings;
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
      ...knownOf(notification),
      phase: 'SENDING',
      reason: null,
      providerCode: null,
      attempt,
      timeline: [...base.timeline, entry],
      maybeSent: [...new Set([...base.maybeSent, terms.owner])],
      owner: terms.owner,
      leaseUntil: terms.leaseUntil,
      dueAt: terms.leaseUntil + this.#settings.timings.abandonedMs,
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
    const verdict = judgeAttempt(claim, outcome, now, this.#settings.timings);
    if (row === undefined) return success('superseded');
    const mine = row.owner === claim.owner && row.attempt === claim.attempt;
    if (!mine || row.phase !== 'SENDING' || row.erasedAt !== null) {
      if (mine && row.phase === verdict.phase) return success(verdict);
      if (outcome.kind === 'accepted') {
        const { attempt, id } = claim;
        await this.file(id, acceptanceReceipt(row.provider, attempt, outcome.providerMessageId));
      }
      return success('superseded');
    }
    const { phase, reason, providerCode, providerMessageId, leaseUntil, dueAt } = verdict;
    this.rows.set(claim.id, {
      ...row,
      phase,
      reason,
      providerCode,
      leaseUntil,
      dueAt,
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
    const untried = row?.phase === 'RETRYABLE' && row.attempt === 0 && row.erasedAt === null;
    if (row === null || untried) {
      const entry = { at: now, phase, attempt: 0, reason, providerCode: null };
      const base = row ?? this.#fresh(notification, now);
      this.rows.set(notification.id, {
        ...base,
        ...knownOf(notification),
        phase,
        reason,
        dueAt: phase === 'RETRYABLE' ? now + RETRY_WINDOW_MS : null,
        updatedAt: now,
        timeline: [...base.timeline, entry],
      });
    }
    return success(undefined);
  }

  async file(
    id: NotificationId,
    receipt: DeliveryReceipt,
  ): Promise<Result<'filed' | 'unknown', AuditFailure>> {
    const row = this.rows.get(id);
    const { provider, attempt } = receipt;
    if (row === undefined || row.provider !== provider || row.attempt < attempt) {
      return success('unknown');
    }
    const told = row.erasedAt === null ? receipt : withoutMessageId(receipt);
    const key = receiptKey(told);
    const known = row.receipts.some((filed) => receiptKey(filed) === key);
    const filed = { ...told, at: receipt.reportedAt ?? this.#clock.now() };
    const receipts = known ? row.receipts : [...row.receipts, filed];
    this.rows.set(id, {
      ...row,
      evidence: true,
      receipts: receipts.toSorted((a, b) => (receiptKey(a) < receiptKey(b) ? -1 : 1)),
      dueAt: isFinal(receipt.status) && row.phase !== 'SENDING' ? null : row.dueAt,
    });
    return success('filed');
  }

  async page(from: string | null): Promise<Result<OverduePage, AuditFailure>> {
    const now = this.#clock.now();
    const overdue = [...this.rows.values()]
      .filter(({ dueAt, id }) => dueAt !== null && dueAt < now && id > (from ?? ''))
      .map(({ id }) => id)
      .sort();
    const ids = overdue.slice(0, PAGE_SIZE);
    return success({ ids, next: overdue.length > PAGE_SIZE ? (ids.at(-1) ?? null) : null });
  }

  async settle(
    row: DeliveryRecord,
    { phase, reason, dueAt, told }: Settlement,
  ): Promise<Result<'settled' | 'moved-on', AuditFailure>> {
    const now = this.#clock.now();
    const current = this.rows.get(row.id);
    const same =
      current?.phase === row.phase &&
      current.attempt === row.attempt &&
      current.updatedAt === row.updatedAt &&
      current.dueAt === row.dueAt &&
      (row.evidence || !current.evidence);
    if (!same) return success('moved-on');
    const entry = { at: now, phase, attempt: row.attempt, reason, providerCode: null };
    this.rows.set(row.id, {
      ...current,
      dueAt,
      ...(told
        ? {
            phase,
            reason,
            updatedAt: now,
            leaseUntil: null,
            timeline: [...current.timeline, entry],
          }
        : {}),
    });
    return success('settled');
  }

  async byId(id: NotificationId): Promise<Result<DeliveryRecord | null, AuditFailure>> {
    const row = this.rows.get(id);
    return success(row !== undefined && row.expiresAt > this.#clock.now() ? row : null);
  }

  #fresh(notification: Notification, now: number): DeliveryRecord {
    return freshRow(notification, now, this.#settings.retentionDays);
  }
}
