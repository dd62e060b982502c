import crypto from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import type { AccessEntry, AccessPage, AccessPosition } from '../../domain/access-entry.ts';
import { CLOCK_SKEW_MS } from '../../domain/attempt.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { AccessLog, AccessTerms } from '../../domain/ports/access-log.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import { accessItem, accessKey, accessShard, readAccessItem } from './access-item.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, number, string } from './audit-item.ts';

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
    let position = after ?? allBefore(Math.min(span.to, now + CLOCK_SKEW_MS) + 1);
    const entries: AccessEntry[] = [];
    try {
      for (let queries = 0; queries < MOST_QUERIES && entries.length < limit; queries += 1) {
        const to = latestBehind(position);
        if (to < from) return success({ entries, next: null });
        const midnight = Math.floor(to / DAY_MS) * DAY_MS;
        const day = { from: Math.max(from, midnight), to };
        const { items, last } = await this.#query(poolId, day, position, limit - entries.length);
        const live = items.map(readAccessItem).filter(({ expiresAt }) => expiresAt > now);
        entries.push(...live.map(({ entry }) => entry));
        position = last ?? allBefore(midnight);
      }
      return success({ entries, next: latestBehind(position) < from ? null : position });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  /** Some of what lies within one day behind a position; `last` is null at the end of the day. */
  async #query(
    poolId: string,
    { from, to }: { readonly from: number; readonly to: number },
    { id, at }: AccessPosition,
    limit: number,
  ): Promise<{ readonly items: readonly Item[]; readonly last: AccessPosition | null }> {
    const shard = string(accessShard(poolId, to));
    const { Items = [], LastEvaluatedKey } = await this.#database.client.send(
      new QueryCommand({
        TableName: this.#database.tableName,
        IndexName: 'byDay',
        KeyConditionExpression: 'dayShard = :shard AND firstSeenAt BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':shard': shard, ':from': number(from), ':to': number(to) },
        ScanIndexForward: false,
        Limit: limit,
        ...(id === ''
          ? {}
          : {
              ExclusiveStartKey: {
                pk: string(accessKey(id)),
                dayShard: shard,
                firstSeenAt: number(at),
              },
            }),
      }),
    );
    if (LastEvaluatedKey === undefined) return { items: Items, last: null };
    const { id: lastId, entry } = readAccessItem(LastEvaluatedKey);
    return { items: Items, last: { id: lastId, at: entry.at } };
  }
}

/** Ahead of all that happened before a moment. */
function allBefore(at: number): AccessPosition {
  return { id: '', at };
}

/** When what lies behind a position happened at the latest. */
function latestBehind({ id, at }: AccessPosition): number {
  return id === '' ? at - 1 : at;
}
