// A DynamoDB of its own with a month of rows, on disk as in the local stack (in memory it is a tree of
// JavaScript objects, whose depth would be measured), in a process of its own. It tells where it
// answers and whom to look for, and on every message what it was asked since the last one.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { RowWriter } from '../../local/seed/command/row-writer.ts';
import { monthRows } from '../../local/seed/month-rows.ts';
import { LOCAL_ACCOUNT } from '../../local/stack/local-account.ts';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import { ensureTable } from '../../local/stand-ins/ensure-table.ts';
import { AUDIT_TABLE } from '../../src/adapters/dynamodb/audit-table.ts';
import { PEPPER } from './look-up-terms.ts';

/** Everybody who is looked for has as many rows: what differs is only how many there are beside. */
const ROWS_EACH = 2;
const MOST_PEOPLE = 50;

const rows = Number(process.argv[2]);
const { region, credentials, auditTable } = LOCAL_ACCOUNT;
const folder = mkdtempSync(join(tmpdir(), 'sealpost-look-ups-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
process.once('SIGTERM', () => process.exit(0));
const dynamoDb = await startDynamoDb({ path: join(folder, 'dynamodb') });
const client = new DynamoDBClient({ region, credentials, endpoint: dynamoDb.url });
await ensureTable(client, { TableName: auditTable, ...AUDIT_TABLE });

const writer = new RowWriter(client, auditTable);
const counts = new Map<string, number>();
for await (const { item, record } of monthRows({
  rows,
  seed: 1,
  pools: 1,
  until: Date.now(),
  pepper: PEPPER,
})) {
  await writer.add(item);
  if (record.sub !== null) counts.set(record.sub, (counts.get(record.sub) ?? 0) + 1);
  process.send?.({ written: writer.written });
}
await writer.finish();
client.destroy();

const people = [...counts].filter(([, count]) => count === ROWS_EACH).map(([sub]) => sub);
let before = dynamoDb.requests();
process.on('message', () => {
  const now = dynamoDb.requests();
  const asked = Object.entries(now).map(([action, count]) => [
    action,
    count - (before[action] ?? 0),
  ]);
  before = now;
  process.send?.({ asked: Object.fromEntries(asked.filter(([, count]) => count !== 0)) });
});
process.send?.({ url: dynamoDb.url, people: people.slice(0, MOST_PEOPLE) });
