import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MonthRow } from '../../../local/seed/month-rows.ts';
import { createDataDirectory, dataDirectory } from '../../../local/stack/data-directory.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { type LocalAudit, openLocalAudit } from '../../../local/stack/local-audit.ts';
import { loadLocalSecrets } from '../../../local/stack/local-secrets.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import type { RowPosition } from '../../../src/domain/delivery-page.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { monthOf } from './month.ts';
import { type SeedProcess, seedProcess } from './seed-process.ts';

const UNTIL = new Date(Date.now() - 60_000);
const ROWS = 1000;

let dataDir: string;
const processes: SeedProcess[] = [];
const seed = (...args: string[]) => {
  const started = seedProcess(dataDir, '--until', UNTIL.toISOString(), ...args);
  processes.push(started);
  return started;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sealpost-seed-'));
});

afterEach(async () => {
  for (const { child, ended } of processes.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(dataDir, { recursive: true, force: true });
});

/** What the seed of this data folder should have made. */
async function expectedRows(): Promise<MonthRow[]> {
  const { pepper } = await loadLocalSecrets(dataDirectory(dataDir).secrets);
  return await monthOf({ rows: ROWS, until: UNTIL.getTime(), pepper });
}

async function withAudit<Result>(work: (audit: LocalAudit) => Promise<Result>): Promise<Result> {
  const dynamoDb = await startDynamoDb({ path: dataDirectory(dataDir).database });
  const audit = await openLocalAudit(dynamoDb.url);
  try {
    return await work(audit);
  } finally {
    audit.close();
    await dynamoDb.close();
  }
}

/** By the index of days, as the overview reads them. */
async function allRows({ period }: LocalAudit): Promise<DeliveryRecord[]> {
  const rows: DeliveryRecord[] = [];
  const span = { from: UNTIL.getTime() - 31 * 24 * 3600_000, to: UNTIL.getTime() };
  let after: RowPosition | null = null;
  do {
    const page = await period.page(LOCAL_ACCOUNT.poolId, { span, limit: 200, after });
    if (!page.ok) throw new Error('The audit does not answer');
    rows.push(...page.value.rows);
    after = page.value.next;
  } while (after !== null);
  return rows;
}

test('a stopped stack is filled with rows that the real readers read back as they were made', async () => {
  const { ended, output } = seed('--rows', String(ROWS));
  expect(await ended).toBe(0);
  expect(output()).toMatch(/1,000 of 1,000 rows · 100 %/);
  expect(output()).toMatch(/1,000 rows of [\d,]+ people, in /);

  const expected = await expectedRows();
  await withAudit(async (audit) => {
    for (const { record } of expected) {
      const read = await audit.reader.byId(record.id);
      expect(read.ok && read.value).toEqual(record);
    }
    const byId = (a: DeliveryRecord, b: DeliveryRecord) => (a.id < b.id ? -1 : 1);
    expect((await allRows(audit)).sort(byId)).toEqual(
      expected.map(({ record }) => record).sort(byId),
    );
  });
  // Five people to look up, in every way, each with the answer.
  for (const { occasion } of expected.slice(0, 5)) {
    const { email, sub, userName } = occasion.person;
    for (const key of [email, sub, userName]) expect(output()).toContain(key);
  }
  expect(output()).toMatch(/ delivered {3}\S+@\S+\n/);
  expect(output()).toMatch(/ opted out {3}010-\d{4}-\d{4}\n/);
  expect(output()).toContain('Delivered to ');
}, 120_000);

test('the same seed again takes the place of its rows', async () => {
  expect(await seed('--rows', String(ROWS)).ended).toBe(0);
  expect(await seed('--rows', String(ROWS)).ended).toBe(0);
  expect(await withAudit(allRows)).toHaveLength(ROWS);
}, 120_000);

test('Ctrl-C ends it soon, and leaves whole rows in a store that opens again', async () => {
  const { child, printed, ended, output } = seed('--rows', '20000');
  await printed(/rows · 10 %/);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  expect(output()).toContain('What was written is whole');
  const written = Number(/([\d,]+) rows of/.exec(output())?.[1]?.replace(',', ''));
  expect(written).toBeLessThan(20_000);
  expect(await withAudit(allRows)).toHaveLength(written);
}, 120_000);

test('a running stack is filled through the database that it tells', async () => {
  const data = await createDataDirectory(dataDir);
  const dynamoDb = await startDynamoDb({ path: data.database });
  const told = { url: 'http://127.0.0.1:1', console: 'http://127.0.0.1:2', dynamoDb: dynamoDb.url };
  await writeFile(data.address, JSON.stringify(told));
  const { ended, output } = seed('--rows', '300');
  expect(await ended).toBe(0);
  expect(output()).toContain('look up in the console, http://127.0.0.1:2:');
  expect(dynamoDb.requests()['BatchWriteItem']).toBe(12);
  const audit = await openLocalAudit(dynamoDb.url);
  expect(await allRows(audit)).toHaveLength(300);
  audit.close();
  await dynamoDb.close();
}, 120_000);

test('a store that somebody has open without saying where is told in a sentence', async () => {
  const data = await createDataDirectory(dataDir);
  const dynamoDb = await startDynamoDb({ path: data.database });
  const { ended, output } = seed('--rows', '10');
  expect(await ended).toBe(1);
  expect(output()).toContain('Try again in a moment');
  expect(output()).not.toContain(' at ');
  await dynamoDb.close();
}, 60_000);

test('an address that a killed stack has left behind is not believed', async () => {
  const data = await createDataDirectory(dataDir);
  const elsewhere = await startDynamoDb({ path: null });
  const told = {
    dynamoDb: elsewhere.url,
    console: 'http://127.0.0.1:2',
    url: 'http://127.0.0.1:1',
  };
  await writeFile(data.address, JSON.stringify(told));
  expect(await seed('--rows', '10').ended).toBe(0);
  expect(elsewhere.requests()).toEqual({});
  expect(await withAudit(allRows)).toHaveLength(10);
  await elsewhere.close();
}, 60_000);

test.each([
  [['--rows', '0'], '--rows must be a whole number from 1 to 1000000.'],
  [['--row', '5'], '--row'],
])('a call that is not understood says so and writes nothing', async (args, said) => {
  const { ended, output } = seed(...args);
  expect(await ended).toBe(2);
  expect(output()).toContain(said);
  expect(output()).toContain('npm run seed -- --help');
});

test('--help says what there is', async () => {
  const { ended, output } = seed('--help');
  expect(await ended).toBe(0);
  for (const option of ['--rows', '--seed', '--until', '--pools', '--data-dir']) {
    expect(output()).toContain(option);
  }
});
