import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../../../local/seed/chance.ts';
import { dynamoDbWorld } from '../../../local/seed/life/dynamodb-world.ts';
import { liveThrough } from '../../../local/seed/life/notification-life.ts';
import type { MonthRow } from '../../../local/seed/month-rows.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { ensureTable } from '../../../local/stand-ins/ensure-table.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { AuditDatabase } from '../../../src/adapters/dynamodb/audit-database.ts';
import { AUDIT_TABLE } from '../../../src/adapters/dynamodb/audit-table.ts';
import { HttpTransport } from '../../../src/adapters/http/http-transport.ts';
import { MemoryAudit } from '../../../src/adapters/memory/memory-audit.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { monthOf, TERMS } from './month.ts';

const REGION = 'us-east-1';

class RealDatabase extends AuditDatabase {
  override readonly client: DynamoDBClient;

  constructor(endpoint: string) {
    super('audit', { region: REGION, endpoint }, new HttpTransport());
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    this.client = new DynamoDBClient({ region: REGION, endpoint, credentials });
  }
}

let dynamoDb: StandIn;
let database: RealDatabase;
let telling: readonly MonthRow[];

/** A few plain ones, and every kind of life that is not plain, three times. */
async function tellingRows(): Promise<MonthRow[]> {
  const kinds = new Map<string, number>();
  const rows = await monthOf({ rows: 12_000 });
  return rows.filter(({ record }) => {
    const { channel, timeline, receipts, dueAt, evidence } = record;
    const steps = timeline.map(({ phase, reason }) => `${phase} ${reason}`);
    const reports = receipts.map(({ status, reason }) => `${status} ${reason}`);
    const kind = [channel, ...steps, ...reports, dueAt === null, evidence].join(', ');
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    return (kinds.get(kind) ?? 0) <= 3;
  });
}

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
  database = new RealDatabase(dynamoDb.url);
  await ensureTable(database.client, { TableName: 'audit', ...AUDIT_TABLE });
  telling = await tellingRows();
}, 120_000);

afterAll(async () => {
  database?.client.destroy();
  await dynamoDb?.close();
});

test('every kind of row is the one that the product writes into a real database engine', async () => {
  const world = dynamoDbWorld(database, TERMS);
  expect(telling.length).toBeGreaterThan(60);
  for (const { item, occasion, number } of telling) {
    const id = await liveThrough(occasion, new Chance(TERMS.seed, 'life', number), world);
    const stored = await database.get(id);
    expect(sorted(stored)).toEqual(sorted(item));
  }
}, 120_000);

test('and the one that the audit in memory holds, which knows nothing of items', async () => {
  const { time, fingerprint, until } = dynamoDbWorld(database, TERMS);
  const audit = new MemoryAudit(time, { retentionDays: 90, timings: DEFAULT_TIMINGS });
  const sides = { log: audit, receipts: audit, reader: audit, overdue: audit };
  for (const { record, occasion, number } of telling) {
    const chance = new Chance(TERMS.seed, 'life', number);
    const id = await liveThrough(occasion, chance, { ...sides, time, fingerprint, until });
    expect(audit.rows.get(id)).toEqual(record);
  }
});

/** Sets have no order. */
function sorted(item: object | null): unknown {
  return JSON.parse(
    JSON.stringify(item, (_, value) =>
      Array.isArray(value?.SS) ? { SS: value.SS.toSorted() } : value,
    ),
  );
}
