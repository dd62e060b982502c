import crypto from 'node:crypto';
import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { CallerLimit, LimitReached } from '../../domain/ports/caller-limit.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { number } from './audit-item.ts';
import { RowUpdate } from './row-update.ts';

const MINUTE_SECONDS = 60;
const MINUTE_MS = MINUTE_SECONDS * 1000;

export interface CallerLimitSettings {
  /** At least 1. */
  readonly perMinute: number;
}

/**
 * Counts by whole minutes, one row for each caller and minute: one UpdateItem. A count whose answer is
 * lost may be counted twice, to the caller's cost.
 */
export class DynamoDbCallerLimit implements CallerLimit {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;
  readonly #perMinute: number;

  constructor(database: AuditDatabase, clock: Clock, { perMinute }: CallerLimitSettings) {
    this.#database = database;
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  async take(callerId: string): Promise<Result<void, LimitReached | AuditFailure>> {
    const now = this.#clock.now();
    const minute = Math.floor(now / MINUTE_MS);
    try {
      const counted = await this.#database.update(this.#count(callerId, minute));
      if (counted !== 'refused') return success(undefined);
      const left = (minute + 1) * MINUTE_MS - now;
      const retryAfterSeconds = Math.ceil(left / 1000);
      return failed({ kind: 'limit_reached', retryable: true, retryAfterSeconds });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  #count(callerId: string, minute: number): UpdateItemCommandInput {
    // Of any length and any characters, as the identity provider likes.
    const caller = crypto.createHash('sha256').update(callerId).digest('base64url');
    return (
      new RowUpdate()
        // A minute after its own: clocks differ.
        .set({ expiresAt: number((minute + 2) * MINUTE_SECONDS) })
        .add('count', number(1))
        .build(this.#database.tableName, `rate#${caller}#${minute}`, (u) => {
          const count = u.name('count');
          return `attribute_not_exists(${count}) OR ${count} < ${u.value(number(this.#perMinute))}`;
        })
    );
  }
}
