import {
  DynamoDBClient,
  GetItemCommand,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { ensureTable } from '../../../local/stand-ins/ensure-table.ts';
import { type Item, readItem } from '../../../src/adapters/dynamodb/audit-item.ts';
import { AUDIT_TABLE } from '../../../src/adapters/dynamodb/audit-table.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { TEST_ACCOUNT } from './test-account.ts';

const { table: TableName, region, credentials } = TEST_ACCOUNT;

/** The audit as it lies in the database, past every fault. */
export class AuditRows {
  readonly #database: DynamoDBClient;

  private constructor(database: DynamoDBClient) {
    this.#database = database;
  }

  /** Makes the table where there is none. */
  static async open(endpoint: string): Promise<AuditRows> {
    const database = new DynamoDBClient({ region, endpoint, credentials });
    await ensureTable(database, { TableName, ...AUDIT_TABLE });
    return new AuditRows(database);
  }

  async raw(): Promise<Item[]> {
    const rows: Item[] = [];
    for await (const page of paginateScan({ client: this.#database }, { TableName })) {
      rows.push(...(page.Items ?? []));
    }
    return rows;
  }

  async all(): Promise<DeliveryRecord[]> {
    return (await this.raw()).map(readItem);
  }

  async one(id: string): Promise<DeliveryRecord | null> {
    const { Item } = await this.#database.send(
      new GetItemCommand({ TableName, Key: { pk: { S: id } }, ConsistentRead: true }),
    );
    return Item === undefined ? null : readItem(Item);
  }

  /**
   * Moves the times of a row back, which to the functions is the same as time going by. The row's
   * own story keeps its times.
   */
  async letTimePass(id: string, milliseconds: number): Promise<void> {
    const row = await this.one(id);
    if (row === null) throw new Error(`There is no row ${id}`);
    const { leaseUntil, dueAt, firstSeenAt, updatedAt } = row;
    const times = Object.entries({ leaseUntil, dueAt, firstSeenAt, updatedAt }).filter(
      (time): time is [string, number] => time[1] !== null,
    );
    await this.#database.send(
      new UpdateItemCommand({
        TableName,
        Key: { pk: { S: id } },
        UpdateExpression: `SET ${times.map(([name]) => `${name} = :${name}`).join(', ')}`,
        ExpressionAttributeValues: Object.fromEntries(
          times.map(([name, at]) => [`:${name}`, { N: String(at - milliseconds) }]),
        ),
      }),
    );
  }
}
