import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { DAY_SHARDS } from '../../src/adapters/dynamodb/audit-table.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import type { PersonInPool } from '../../src/domain/person-key.ts';
import { AUDIT_SETTINGS } from './audit-side.ts';
import { type DynamoDbSide, dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { sampleNotification } from './sample-notification.ts';

const DAY_MS = 24 * 3600_000;
const A_PAGE = { Query: 1, BatchGetItem: 1 };

let dynamoDb: StandIn;
let side: DynamoDbSide;

beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
});

afterAll(() => dynamoDb.close());

beforeEach(async () => {
  side = await dynamoDbSide(dynamoDb.url);
});

/** How often each action was asked of the database meanwhile. */
async function asked(work: () => Promise<unknown>): Promise<Record<string, number>> {
  const before = dynamoDb.requests();
  await work();
  const more = Object.entries(dynamoDb.requests()).map(
    ([action, count]) => [action, count - (before[action] ?? 0)] as const,
  );
  return Object.fromEntries(more.filter(([, count]) => count > 0));
}

describe('the calls of a look-up', () => {
  const { poolId, sub, userName, recipient } = sampleNotification();
  const known: readonly PersonInPool[] = [
    { by: 'sub', poolId, value: sub ?? '' },
    { by: 'user-name', poolId, value: userName ?? '' },
    { by: 'recipient', poolId, value: recipient?.fingerprint ?? '' },
  ];
  const look = (person: PersonInPool, limit = 50) =>
    asked(() =>
      side.finder.ofPerson(person, {
        span: { from: 0, to: Number.MAX_SAFE_INTEGER },
        limit,
        after: null,
      }),
    );

  it.each(known)('by $by are one query and one batch read, hit or miss', async (person) => {
    await granted(side, sampleNotification(), 'one');
    expect(await look(person)).toEqual(A_PAGE);
    expect(await look({ ...person, value: 'nobody-at-all' })).toEqual(A_PAGE);
    expect(await look({ ...person, poolId: 'eu-central-1_Example02' })).toEqual(A_PAGE);
  });

  it('are the same for a row past its expiry, and for more rows than fit into a batch', async () => {
    const [person] = known;
    if (person === undefined) throw new Error('There is nobody.');
    for (let n = 0; n < 101; n += 1) await granted(side, sampleNotification(), 'one');
    expect(await look(person, 500)).toEqual(A_PAGE);
    side.clock.advance(AUDIT_SETTINGS.retentionDays * DAY_MS);
    expect(await look(person)).toEqual(A_PAGE);
  });
});

describe('the calls of a page of a period', () => {
  const page = (days: number, limit: number) =>
    side.period.page(sampleNotification().poolId, {
      span: { from: side.clock.now() - days * DAY_MS, to: side.clock.now() },
      limit,
      after: null,
    });

  it('are one query of each shard where the newest day fills it', async () => {
    for (let n = 0; n < 60; n += 1) {
      const id =
        `${String(n).padStart(31, 'c')}${'abcdefghijklmnop'[n % DAY_SHARDS]}` as NotificationId;
      await granted(side, sampleNotification({ id }), 'one');
    }
    expect(await asked(() => page(31, 40))).toEqual({ Query: DAY_SHARDS });
  });

  it('are queries alone, and not without end where there is nothing', async () => {
    const made = await asked(async () => {
      const empty = await page(400, 1000);
      expect(empty).toMatchObject({ ok: true, value: { rows: [] } });
      expect(empty.ok && empty.value.next).not.toBeNull();
    });
    expect(Object.keys(made)).toEqual(['Query']);
    expect(made['Query']).toBeLessThanOrEqual(8 * DAY_SHARDS);
  });
});
