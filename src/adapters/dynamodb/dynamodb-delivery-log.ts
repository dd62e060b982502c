import {
  type AttemptOutcome,
  type AttemptVerdict,
  type Claim,
  judgeAttempt,
} from '../../domain/attempt.ts';
import { type ClaimRefusal, claimOf, judgeRefusedClaim } from '../../domain/claim-rule.ts';
import { acceptanceReceipt } from '../../domain/delivery-receipt.ts';
import type { DeliveryTimings } from '../../domain/delivery-timings.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { Notification } from '../../domain/notification.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { ClaimTerms, DeliveryLog, NotSent } from '../../domain/ports/delivery-log.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { readItem } from './audit-item.ts';
import { claimUpdate } from './claim-update.ts';
import { fileReceipt } from './file-receipt.ts';
import { noteUpdate } from './note-update.ts';
import { recordUpdate } from './record-update.ts';

const DAY_SECONDS = 24 * 3600;

export interface DeliveryLogSettings {
  readonly retentionDays: number;
  readonly timings: DeliveryTimings;
}

/** The sender's side of the audit: one conditional UpdateItem a step. */
export class DynamoDbDeliveryLog implements DeliveryLog {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;
  readonly #settings: DeliveryLogSettings;

  constructor(database: AuditDatabase, clock: Clock, settings: DeliveryLogSettings) {
    this.#database = database;
    this.#clock = clock;
    this.#settings = settings;
  }

  async claim(
    notification: Notification,
    terms: ClaimTerms,
  ): Promise<Result<Claim, ClaimRefusal | AuditFailure>> {
    const now = this.#clock.now();
    const dueAt = terms.leaseUntil + this.#settings.timings.abandonedMs;
    const times = { expiresAtSeconds: this.#expiry(now), dueAt };
    try {
      const item = await this.#database.update(
        claimUpdate(this.#database.tableName, notification, terms, now, times),
      );
      if (item !== 'refused') return success(claimOf(readItem(item)));

      const row = await this.#database.get(notification.id);
      // Deleted since: the row was past its expiry, and so is the event.
      if (row === null) return failed({ kind: 'settled', phase: 'EXPIRED' });
      const judged = judgeRefusedClaim(readItem(row), terms, now);
      return judged.kind === 'mine' ? success(judged.claim) : failed(judged);
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async record(
    claim: Claim,
    outcome: AttemptOutcome,
  ): Promise<Result<AttemptVerdict | 'superseded', AuditFailure>> {
    const now = this.#clock.now();
    const verdict = judgeAttempt(claim, outcome, now, this.#settings.timings);
    try {
      const item = await this.#database.update(
        recordUpdate(this.#database.tableName, claim, verdict, now),
      );
      if (item !== 'refused') return success(verdict);

      // Refused, but perhaps by my own write, whose answer was lost on the way back.
      const row = await this.#database.get(claim.id);
      const read = row === null ? null : readItem(row);
      const mine =
        read?.owner === claim.owner &&
        read.attempt === claim.attempt &&
        read.phase === verdict.phase;
      if (mine) return success(verdict);
      if (outcome.kind === 'accepted' && read !== null) {
        const receipt = acceptanceReceipt(read.provider, claim.attempt, outcome.providerMessageId);
        await fileReceipt(this.#database, claim.id, receipt, now);
      }
      return success('superseded');
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async note(notification: Notification, notSent: NotSent): Promise<Result<void, AuditFailure>> {
    const now = this.#clock.now();
    try {
      await this.#database.update(
        noteUpdate(this.#database.tableName, notification, notSent, now, this.#expiry(now)),
      );
      return success(undefined);
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  #expiry(now: number): number {
    return Math.floor(now / 1000) + this.#settings.retentionDays * DAY_SECONDS;
  }
}
