import crypto from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { AccessEntry, AccessPage, AccessPosition } from '../../domain/access-entry.ts';
import { CLOCK_SKEW_MS } from '../../domain/attempt.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { AccessLog, AccessTerms } from '../../domain/ports/access-log.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { accessItem, accessKey, accessShard, readAccessItem } from './access-item.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, number, string } from './audit-item.ts';
import { queryAudit } from './read-audit.ts';

const DAY_SECONDS = 24 * 3600;
const DAY_MS = DAY_SECONDS * 1000;

/** For one page, over as many days; somebody waits for it. One will do where days are busy. */
const MOST_QUERIES = 8;

export interface AccessLogSettings {
  readonly retentionDays: number;
}

/** One row a look, kept with the audit. One PutItem, which may be told twice: its key is the same. */
export class DynamoDbAccessLog implements AccessLog {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;
  readonly #retentionDays: number;

  constructor(database: AuditDatabase, clock: Clock, { retentionDays }: AccessLogSettings) {
    this.#database = database;
    this.#clock = clock;
    this.#retentionDays = retentionDays;
  }

  async file(entry: AccessEntry): Promise<Result<void, AuditFailure>> {
    const id = crypto.randomBytes(16).toString('base64url');
    const expiresAt = Math.floor(entry.at / 1000) + this.#retentionDays * DAY_SECONDS;
    try {
      await this.#database.client.send(
        new PutItemCommand({
          TableName: this.#database.tableName,
          Item: accessItem(id, entry, expiresAt),
        }),
      );
      return success(undefined);
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async page(
    poolId: string,
    { span, limit, after }: AccessTerms,
  ): Promise<Result<AccessPage, AuditFailure>> {
    const now = this.#clock.now();
    const from = Math.max(span.from, now - this.#retentionDays * DAY_MS);
    // Whoever filed the newest may have a clock that is ahead of this one.
    let position = after ?? beginningWith(Math.min(span.to, now + CLOCK_SKEW_MS));
    const entries: AccessEntry[] = [];
    try {
      for (let queries = 0; queries < MOST_QUERIES && entries.length < limit; queries += 1) {
        if (position.at < from) return success({ entries, next: null });
        const midnight = position.at - (position.at % DAY_MS);
        const since = Math.max(from, midnight);
        const { items, last } = await this.#ofDay(poolId, since, position, limit - entries.length);
        const live = items.map(readAccessItem).filter(({ expiresAt }) => expiresAt > now);
        entries.push(...live.map(({ entry }) => entry));
        position = last === null ? beginningWith(midnight - 1) : positionOf(last);
      }
      return success({ entries, next: position.at < from ? null : position });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  /** Some of what a day has behind a position. */
  #ofDay(poolId: string, since: number, { id, at }: AccessPosition, limit: number) {
    const pk = string(accessKey(id));
    const dayShard = string(accessShard(poolId, at));
    const firstSeenAt = number(at);
    return queryAudit(this.#database, {
      IndexName: 'byDay',
      KeyConditionExpression: 'dayShard = :shard AND firstSeenAt BETWEEN :since AND :at',
      ExpressionAttributeValues: {
        ':shard': dayShard,
        ':since': number(since),
        ':at': firstSeenAt,
      },
      ScanIndexForward: false,
      Limit: limit,
      ...(id === '' ? {} : { ExclusiveStartKey: { pk, dayShard, firstSeenAt } }),
    });
  }
}

function beginningWith(at: number): AccessPosition {
  return { id: '', at };
}

function positionOf(last: Item): AccessPosition {
  const { id, entry } = readAccessItem(last);
  return { id, at: entry.at };
}
