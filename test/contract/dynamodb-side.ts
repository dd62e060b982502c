import { randomUUID } from 'node:crypto';
import { DynamoDBClient, GetItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { ensureTable } from '../../local/stand-ins/ensure-table.ts';
import { AuditDatabase } from '../../src/adapters/dynamodb/audit-database.ts';
import { type Item, readItem } from '../../src/adapters/dynamodb/audit-item.ts';
import { AUDIT_TABLE } from '../../src/adapters/dynamodb/audit-table.ts';
import { DynamoDbAccessLog } from '../../src/adapters/dynamodb/dynamodb-access-log.ts';
import { DynamoDbCallerLimit } from '../../src/adapters/dynamodb/dynamodb-caller-limit.ts';
import { DynamoDbDeliveriesInPeriod } from '../../src/adapters/dynamodb/dynamodb-deliveries-in-period.ts';
import { DynamoDbDeliveryEraser } from '../../src/adapters/dynamodb/dynamodb-delivery-eraser.ts';
import { DynamoDbDeliveryFinder } from '../../src/adapters/dynamodb/dynamodb-delivery-finder.ts';
import { DynamoDbDeliveryLog } from '../../src/adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbDeliveryReader } from '../../src/adapters/dynamodb/dynamodb-delivery-reader.ts';
import { DynamoDbOverdueDeliveries } from '../../src/adapters/dynamodb/dynamodb-overdue-deliveries.ts';
import { DynamoDbReceiptLog } from '../../src/adapters/dynamodb/dynamodb-receipt-log.ts';
import { HttpTransport } from '../../src/adapters/http/http-transport.ts';
import { ACCESS_SETTINGS, AUDIT_SETTINGS, type AuditSide, LIMIT_SETTINGS } from './audit-side.ts';
import { HandSetClock } from './hand-set-clock.ts';

const REGION = 'eu-central-1';

export interface DynamoDbSide extends AuditSide {
  readonly tableName: string;
  /** The row as it lies in the table. */
  item(pk: string): Promise<Item | null>;
  /** All that lies in the table, or in one of its indexes. */
  found(IndexName?: string): Promise<Item[]>;
}

/**
 * A fresh table of a DynamoDB that listens at `directUrl`.
 *
 * @param logUrl where the log itself sends its requests, such as a proxy before that DynamoDB.
 */
export async function dynamoDbSide(directUrl: string, logUrl = directUrl): Promise<DynamoDbSide> {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'not-a-secret' };
  const client = new DynamoDBClient({ endpoint: directUrl, region: REGION, credentials });
  const tableName = `audit-${randomUUID()}`;
  await ensureTable(client, { ...AUDIT_TABLE, TableName: tableName });

  const clock = new HandSetClock();
  const service = { region: REGION, endpoint: logUrl };
  const database = new AuditDatabase(tableName, service, new HttpTransport());
  const item = async (pk: string) => {
    const Key = { pk: { S: pk } };
    const { Item } = await client.send(
      new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }),
    );
    return Item ?? null;
  };
  return {
    log: new DynamoDbDeliveryLog(database, clock, AUDIT_SETTINGS),
    reader: new DynamoDbDeliveryReader(database, clock),
    receipts: new DynamoDbReceiptLog(database, clock),
    finder: new DynamoDbDeliveryFinder(database, clock),
    period: new DynamoDbDeliveriesInPeriod(database, clock),
    overdue: new DynamoDbOverdueDeliveries(database, clock),
    eraser: new DynamoDbDeliveryEraser(database, clock),
    accesses: new DynamoDbAccessLog(database, clock, ACCESS_SETTINGS),
    limit: new DynamoDbCallerLimit(database, clock, LIMIT_SETTINGS),
    clock,
    tableName,
    item,
    found: async (IndexName) => {
      const { Items = [] } = await client.send(
        new ScanCommand({ TableName: tableName, IndexName }),
      );
      return Items;
    },
    row: async (id) => {
      const stored = await item(id);
      return stored === null ? null : readItem(stored);
    },
  };
}
