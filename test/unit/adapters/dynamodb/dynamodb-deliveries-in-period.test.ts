import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DynamoDbDeliveriesInPeriod } from '../../../../src/adapters/dynamodb/dynamodb-deliveries-in-period.ts';
import { HandSetClock } from '../../../contract/hand-set-clock.ts';
import { pagesOf } from '../../../contract/pages-of.ts';
import { dayIndex, type IndexedRow } from './day-index.ts';

const POOL = 'eu-central-1_Example01';
const OTHER_POOL = 'eu-central-1_Example02';
const DAY_MS = 24 * 3600_000;
const MIDNIGHT = Date.UTC(2026, 10, 20);
/** Both sides of midnight, and some days apart; few, so that many rows share one. */
const TIMES = [-2 * DAY_MS, -DAY_MS - 1, -DAY_MS, -5, -1, 0, 1, 5].map((at) => MIDNIGHT + at);

const clock = new HandSetClock();

async function read(
  rows: readonly IndexedRow[],
  most: (query: number) => number,
  span: { from: number; to: number },
  limit: number,
) {
  const period = new DynamoDbDeliveriesInPeriod(dayIndex(rows, most), clock);
  const pages = await pagesOf((after) => period.page(POOL, { span, limit, after }));
  for (const page of pages) expect(page.length).toBeLessThanOrEqual(limit);
  return pages.flat();
}

function expectExactly(
  found: readonly IndexedRow[],
  rows: readonly IndexedRow[],
  { from, to }: { from: number; to: number },
) {
  const wanted = rows.filter(
    ({ poolId, firstSeenAt: at }) => poolId === POOL && at >= from && at <= to,
  );
  expect(found.map(({ id }) => id).sort()).toEqual(wanted.map(({ id }) => id).sort());
  const times = found.map(({ firstSeenAt }) => firstSeenAt);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
}

describe('a period in DynamoDB', () => {
  it('is read without loss or repetition, wherever queries break off', async () => {
    const row = fc.record({
      shard: fc.integer({ min: 0, max: 7 }),
      pool: fc.constantFrom(POOL, POOL, OTHER_POOL),
      firstSeenAt: fc.constantFrom(...TIMES),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 60 }),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...TIMES),
        fc.constantFrom(...TIMES),
        async (drawn, breaks, limit, one, other) => {
          const rows = drawn.map(({ shard, pool: poolId, firstSeenAt }, n) => ({
            id: `${String((n * 7919) % 1000).padStart(4, '0')}${'hijklmno'[shard]}`,
            poolId,
            firstSeenAt,
          }));
          const span = { from: Math.min(one, other), to: Math.max(one, other) };
          const most = (query: number) => breaks[query % breaks.length] ?? 1;
          expectExactly(await read(rows, most, span, limit), rows, span);
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each([500, 1000])('is exact over 40 000 rows by %i', async (limit) => {
    const rows = Array.from({ length: 40_000 }, (_, n) => ({
      id: `${String(n).padStart(31, 'b')}${'abcdefghij'[(n * n) % 10]}`,
      poolId: n % 3 === 0 ? OTHER_POOL : POOL,
      // Some twenty of each time.
      firstSeenAt: MIDNIGHT - ((n * 7919) % 2000) * 60_000,
    }));
    const span = { from: MIDNIGHT - 2 * DAY_MS, to: MIDNIGHT };
    expectExactly(await read(rows, () => 100, span, limit), rows, span);
  });
});
