import { expect, test } from 'vitest';
import { CAST } from '../../../local/seed/world/cast.ts';
import { MONTH_MS } from '../../../local/seed/world/month.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { arrivalTime } from '../../../src/domain/arrival-time.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { monthOf, TERMS } from './month.ts';

const month = await monthOf({ rows: 3000 });
const share = (holds: (row: (typeof month)[number]) => boolean) =>
  month.filter(holds).length / month.length;

test('the same terms give the same month, and another seed another one', async () => {
  const items = (rows: readonly { item: object }[]) => rows.map(({ item }) => item);
  const first = items(await monthOf({ rows: 200 }));
  expect(items(await monthOf({ rows: 200 }))).toEqual(first);
  const other = items(await monthOf({ rows: 200, seed: 2 }));
  expect(other).toHaveLength(200);
  expect(other[7]).not.toEqual(first[7]);
});

test('it has as many rows as were asked for, each a notification of its own', async () => {
  expect(new Set(month.map(({ record }) => record.id)).size).toBe(3000);
  for (const rows of [1, 2, 5, 6, 26]) expect(await monthOf({ rows })).toHaveLength(rows);
});

test('nothing happens before the month or after it', () => {
  const begin = TERMS.until - MONTH_MS;
  const times = month.flatMap(({ record }) => [
    record.firstSeenAt,
    ...record.timeline.map(({ at }) => at),
    ...record.receipts.map(({ at }) => at),
  ]);
  expect(Math.min(...times)).toBeGreaterThanOrEqual(begin);
  expect(Math.max(...times)).toBeLessThanOrEqual(TERMS.until + 30_000);
});

test('no row waits for a settler that should have come', () => {
  const overdue = month.filter(
    ({ record }) => record.dueAt !== null && record.dueAt < TERMS.until - 6 * 60_000,
  );
  expect(overdue.map(({ record }) => record.id)).toEqual([]);
});

test('no row holds an address, a number or a name that is one', () => {
  for (const { item, occasion } of month) {
    const text = JSON.stringify(item);
    const { email, phone, name } = occasion.person;
    for (const secret of [email, phone, name]) {
      if (secret !== null) expect(text).not.toContain(secret);
    }
  }
});

test('most messages arrive within seconds, some late, and some do not', () => {
  const status = ({ record }: (typeof month)[number]) => standingOf(record).status;
  expect(share((row) => status(row) === 'delivered')).toBeGreaterThan(0.9);
  const lost = ['bounced', 'soft-bounced', 'failed', 'undelivered'];
  expect(share((row) => lost.includes(status(row)))).toBeGreaterThan(0.01);
  const waits = month
    .map(({ record }) => (arrivalTime(record) ?? Number.NaN) - record.firstSeenAt)
    .filter((wait) => !Number.isNaN(wait))
    .sort((a, b) => a - b);
  const at = (part: number) => waits[Math.floor(waits.length * part)] ?? 0;
  expect(at(0.5)).toBeLessThan(6000);
  expect(at(0.98)).toBeGreaterThan(20_000);
});

test('channels, triggers, languages and apps are mixed', () => {
  expect(share(({ record }) => record.channel === 'sms')).toBeGreaterThan(0.2);
  expect(share(({ record }) => record.channel === 'sms')).toBeLessThan(0.6);
  const different = (pick: (row: (typeof month)[number]) => unknown) =>
    new Set(month.map(pick)).size;
  expect(different(({ record }) => record.triggerSource)).toBeGreaterThanOrEqual(13);
  expect(different(({ record }) => record.message?.locale)).toBeGreaterThanOrEqual(10);
  expect(different(({ record }) => record.clientId)).toBeGreaterThanOrEqual(4);
  expect(different(({ record }) => record.sub)).toBeGreaterThan(500);
});

test.each(CAST.map(({ fate }, number) => [fate, number] as const))(
  'somebody whose message was %s is in the smallest month',
  async (fate, number) => {
    const { record, occasion } = (await monthOf({ rows: CAST.length }))[number] ?? fail();
    const { status, reason, providerCode } = standingOf(record);
    const expected = {
      delivered: ['delivered', null, null],
      bounced: ['bounced', 'bad_address', '5.1.1'],
      'opted out': ['failed', 'opted_out', '21610'],
      retried: ['delivered', null, null],
      blocked: ['failed', 'blocked_destination', '21408'],
    }[fate];
    expect([status, reason, providerCode]).toEqual(expected);
    if (fate === 'retried') expect(record.attempt).toBe(2);
    // They can be looked up in every way.
    const { email, phone, userName } = occasion.person;
    expect([email, phone, record.userName]).toEqual([
      expect.stringContaining('@'),
      expect.stringMatching(/^\+\d+$/),
      userName,
    ]);
  },
);

test('with two pools, a tenth of the people is in another one, by the same addresses as others', async () => {
  const rows = await monthOf({ rows: 1500, pools: 2 });
  const other = rows.filter(({ record }) => record.poolId === LOCAL_ACCOUNT.otherPoolId);
  expect(other.length).toBeGreaterThan(50);
  const mails = new Set(
    rows
      .filter(({ record }) => record.poolId === LOCAL_ACCOUNT.poolId)
      .map(({ occasion }) => occasion.person.email),
  );
  expect(other.some(({ occasion }) => mails.has(occasion.person.email))).toBe(true);
  expect(month.some(({ record }) => record.poolId !== LOCAL_ACCOUNT.poolId)).toBe(false);
});

function fail(): never {
  throw new Error('There is no such row');
}
