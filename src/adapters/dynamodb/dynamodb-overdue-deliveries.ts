import { QueryCommand } from '@aws-sdk/client-dynamodb';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { AUDIT_UNAVAILABLE, type AuditFailure } from '../../domain/failure.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { OverdueDeliveries, OverduePage } from '../../domain/ports/overdue-deliveries.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { Settlement } from '../../domain/settlement.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, number, string } from './audit-item.ts';
import { DUE_SHARDS } from './audit-table.ts';
import { settleUpdate } from './settle-update.ts';

const PAGE_SIZE = 100;

/** The settler's side of the audit, by the index that holds only rows which wait for something. */
export class DynamoDbOverdueDeliveries implements OverdueDeliveries {
  readonly #database: AuditDatabase;
  readonly #clock: Clock;

  constructor(database: AuditDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async page(from: string | null): Promise<Result<OverduePage, AuditFailure>> {
    const { shard, after } = readCursor(from);
    try {
      const { Items = [], LastEvaluatedKey } = await this.#database.client.send(
        new QueryCommand({
          TableName: this.#database.tableName,
          IndexName: 'byDue',
          KeyConditionExpression: 'dueShard = :shard AND dueAt < :now',
          ExpressionAttributeValues: {
            ':shard': string(String(shard)),
            ':now': number(this.#clock.now()),
          },
          Limit: PAGE_SIZE,
          ...(after === null ? {} : { ExclusiveStartKey: after }),
        }),
      );
      const next = nextCursor(shard, LastEvaluatedKey);
      return success({ ids: Items.map(({ pk }) => (pk?.S ?? '') as NotificationId), next });
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }

  async settle(
    row: DeliveryRecord,
    settlement: Settlement,
  ): Promise<Result<'settled' | 'moved-on', AuditFailure>> {
    try {
      const item = await this.#database.update(
        settleUpdate(this.#database.tableName, row, settlement, this.#clock.now()),
      );
      return success(item === 'refused' ? 'moved-on' : 'settled');
    } catch {
      return failed(AUDIT_UNAVAILABLE);
    }
  }
}

/** Shard after shard; within one, from where the last page ended. */
function nextCursor(shard: number, after: Item | undefined): string | null {
  if (after !== undefined) return JSON.stringify({ shard, after });
  return shard + 1 < DUE_SHARDS ? JSON.stringify({ shard: shard + 1, after: null }) : null;
}

function readCursor(from: string | null): { readonly shard: number; readonly after: Item | null } {
  return from === null ? { shard: 0, after: null } : JSON.parse(from);
}
