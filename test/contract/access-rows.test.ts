import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { isNotificationId, type NotificationId } from '../../src/domain/notification-id.ts';
import { type AnswerLosingProxy, startAnswerLosingProxy } from './answer-losing-proxy.ts';
import { ACCESS_SETTINGS } from './audit-side.ts';
import { type DynamoDbSide, dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { POOL, sampleAccess } from './sample-access.ts';
import { sampleNotification } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const DAY_MS = 24 * 3600 * 1000;
const NOON = Date.UTC(2026, 10, 22, 12);
const EVER = { from: 0, to: Number.MAX_SAFE_INTEGER };
const FIRST = { span: EVER, limit: 50, after: null };
const UNAVAILABLE = { ok: false, failure: { kind: 'audit_unavailable', retryable: true } };

let dynamoDb: StandIn;
let proxy: AnswerLosingProxy;
let side: DynamoDbSide;
beforeAll(async () => {
  dynamoDb = await startDynamoDb({ path: null });
  proxy = await startAnswerLosingProxy(dynamoDb.url);
});
beforeEach(async () => {
  side = await dynamoDbSide(dynamoDb.url, proxy.url);
});
afterAll(async () => {
  await proxy.close();
  await dynamoDb.close();
});

describe('accesses and counts in the audit table', () => {
  it('have keys of their own, and are deleted in time', async () => {
    await side.accesses.file(sampleAccess({ at: NOON }));
    await side.limit.take('00u1 staff|sam#1');
    const [access, count] = (await side.found()).sort((a, b) =>
      String(a['pk']?.S).localeCompare(String(b['pk']?.S)),
    );
    expect(access?.['pk']?.S).toMatch(/^access#[\w-]{22}$/);
    expect(access?.['dayShard']?.S).toBe(`access#${POOL}#2026-11-22`);
    expect(access?.['expiresAt']?.N).toBe(
      String((NOON + ACCESS_SETTINGS.retentionDays * DAY_MS) / 1000),
    );
    expect(count?.['pk']?.S).toMatch(/^rate#[\w-]{43}#\d+$/);
    expect(count?.['expiresAt']?.N).toBe(String(NOON / 1000 + 120));
    for (const item of [access, count]) expect(isNotificationId(item?.['pk']?.S)).toBe(false);
  });

  it('are in the way of nobody who reads, files or settles deliveries', async () => {
    const notification = sampleNotification();
    await granted(side, notification, 'one');
    await side.accesses.file(sampleAccess({ at: NOON }));
    await side.limit.take('sam');
    const items = await side.found();
    expect(items).toHaveLength(3);

    const sent = await side.period.page(POOL, FIRST);
    expect(sent.ok && sent.value.rows.map(({ id }) => id)).toEqual([notification.id]);
    side.clock.advance(DAY_MS);
    expect((await side.found('byDue')).map(({ pk }) => pk?.S)).toEqual([notification.id]);
    for (const { pk } of items.filter((item) => item['pk']?.S !== notification.id)) {
      // No such id comes in from outside; and if it did, it would find no notification.
      const id = pk?.S as NotificationId;
      const filed = await side.receipts.file(id, sampleReceipt('DELIVERED'));
      expect(filed).toEqual({ ok: true, value: 'unknown' });
    }
    expect(await side.found()).toEqual(expect.arrayContaining(items));
  });

  it('are one row each, also when the answer to their write is lost', async () => {
    const before = proxy.forwarded();
    proxy.loseNextAnswer();
    expect(await side.accesses.file(sampleAccess({ at: NOON }))).toMatchObject({ ok: true });
    // The write, and the SDK's second try of it.
    expect(proxy.forwarded() - before).toBe(2);
    expect(await side.accesses.page(POOL, FIRST)).toMatchObject({ value: { entries: [{}] } });
  });

  it('take one call each, and a full page of a busy day one as well', async () => {
    for (let n = 0; n < 4; n += 1) await side.accesses.file(sampleAccess({ at: NOON - n }));
    const before = proxy.forwarded();
    await side.accesses.file(sampleAccess({ at: NOON - 4 }));
    await side.limit.take('sam');
    await side.accesses.page(POOL, { ...FIRST, limit: 3 });
    expect(proxy.forwarded() - before).toBe(3);
  });

  it('are looked for over some days at a time, however long the span', async () => {
    const before = proxy.forwarded();
    const page = await side.accesses.page(POOL, FIRST);
    expect(page).toMatchObject({ ok: true, value: { entries: [], next: { id: '' } } });
    expect(proxy.forwarded() - before).toBeLessThanOrEqual(8);
  });

  it('of a table that is not there fail: whoever cannot be counted or filed sees nothing', async () => {
    const gone = await startAnswerLosingProxy(dynamoDb.url);
    const cut = await dynamoDbSide(dynamoDb.url, gone.url);
    await gone.close();
    expect(await cut.accesses.file(sampleAccess())).toEqual(UNAVAILABLE);
    expect(await cut.accesses.page(POOL, FIRST)).toEqual(UNAVAILABLE);
    expect(await cut.limit.take('sam')).toEqual(UNAVAILABLE);
  });
});
