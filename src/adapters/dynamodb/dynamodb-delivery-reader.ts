import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveryReader } from '../../domain/ports/delivery-reader.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, readItem } from './audit-item.ts';
import { shardKey } from './audit-keys.ts';
import { DAY_SHARDS } from './audit-table.ts';

/** The readers' side of the audit. Expired rows may still be stored; they are not shown. */
export class DynamoDbDeliveryReader implements DeliveryReader {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async byId(id: NotificationId): Promise<Result<DeliveryRecord | null, AuditFailure>> {
    try {
      const item = await this.#database.get(id);
      return success(item === null ? null : (this.#live([item])[0] ?? null));
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async onDay(
    day: string,
    limit: number,
  ): Promise<Result<readonly DeliveryRecord[], AuditFailure>> {
    try {
      const shards = Array.from({ length: DAY_SHARDS }, (_, shard) => shardKey(day, shard));
      const items = (await Promise.all(shards.map((shard) => this.#shard(shard)))).flat();
      const newestFirst = this.#live(items).sort((a, b) => b.firstSeenAt - a.firstSeenAt);
      return success(newestFirst.slice(0, limit));
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async #shard(dayShard: string): Promise<Item[]> {
    const items: Item[] = [];
    let from: Item | undefined;
    do {
      const page = await this.#database.client.send(
        new QueryCommand({
          TableName: this.#database.tableName,
          IndexName: 'byDay',
          KeyConditionExpression: 'dayShard = :shard',
          ExpressionAttributeValues: { ':shard': { S: dayShard } },
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from !== undefined);
    return items;
  }

  #live(items: readonly Item[]): DeliveryRecord[] {
    return items.map(readItem).filter((row) => row.expiresAt > this.#clock.now());
  }
}
