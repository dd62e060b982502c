import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../local/stand-ins/stand-in.ts';
import { type AnswerLosingProxy, startAnswerLosingProxy } from './answer-losing-proxy.ts';
import { type DynamoDbSide, dynamoDbSide } from './dynamodb-side.ts';
import { granted } from './granted.ts';
import { OUTCOMES, sampleNotification, terms } from './sample-notification.ts';

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

describe('a write to DynamoDB whose answer is lost on the way back', () => {
  it('still grants the claim, as one attempt', async () => {
    const notification = sampleNotification();
    const before = proxy.forwarded();
    proxy.loseNextAnswer();
    const claim = await granted(side, notification, 'one');
    expect(claim).toMatchObject({ owner: 'one', attempt: 1, maybeSentBefore: 0 });
    // The update, the SDK's second try of it, and the look at the row that refused it.
    expect(proxy.forwarded() - before).toBe(3);
    const row = await side.row(notification.id);
    expect(row).toMatchObject({ attempt: 1, maybeSent: ['one'] });
    expect(row?.timeline).toHaveLength(1);
  });

  it('still grants a later claim, as one attempt', async () => {
    const notification = sampleNotification();
    await side.log.record(await granted(side, notification, 'one'), OUTCOMES.retryable);
    proxy.loseNextAnswer();
    expect(await granted(side, notification, 'two')).toMatchObject({ attempt: 2 });
    expect((await side.row(notification.id))?.attempt).toBe(2);
  });

  it.each(Object.keys(OUTCOMES) as (keyof typeof OUTCOMES)[])(
    'still records an attempt that ended as %s, once',
    async (outcome) => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      proxy.loseNextAnswer();
      const recorded = await side.log.record(claim, OUTCOMES[outcome]);
      const row = await side.row(notification.id);
      expect(recorded).toMatchObject({ ok: true, value: { phase: row?.phase } });
      expect(row?.phase).not.toBe('SENDING');
      expect(row?.timeline).toHaveLength(2);
      expect(row?.providerMessageIds).toHaveLength(outcome === 'accepted' ? 1 : 0);
    },
  );

  it('still files what was not sent', async () => {
    const notification = sampleNotification();
    proxy.loseNextAnswer();
    const note = { phase: 'REJECTED', reason: 'bad_ciphertext' } as const;
    expect(await side.log.note(notification, note)).toEqual({ ok: true, value: undefined });
    expect((await side.row(notification.id))?.timeline).toHaveLength(1);
  });

  it('still erases, once', async () => {
    const notification = sampleNotification();
    await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
    const row = await side.row(notification.id);
    if (row === null) throw new Error('There is no row');
    const erasedAt = side.clock.now();
    proxy.loseNextAnswer();
    expect(await side.eraser.erase(row)).toEqual({ ok: true, value: 'erased' });
    expect(await side.row(notification.id)).toMatchObject({ sub: null, erasedAt });
  });
});

describe('a DynamoDB that is not there', () => {
  it('fails every call as unavailable, and grants nothing', async () => {
    const gone = await startAnswerLosingProxy(dynamoDb.url);
    const cut = await dynamoDbSide(dynamoDb.url, gone.url);
    const notification = sampleNotification();
    const claim = await granted(cut, notification, 'one');
    const row = await cut.row(notification.id);
    await gone.close();
    const failure = { kind: 'audit_unavailable', retryable: true };
    const none = { ok: false, failure };
    expect(await cut.log.claim(sampleNotification(), terms(cut.clock, 'two'))).toEqual(none);
    expect(await cut.log.record(claim, OUTCOMES.accepted)).toEqual(none);
    expect(
      await cut.log.note(notification, { phase: 'REJECTED', reason: 'invalid_event' }),
    ).toEqual(none);
    if (row === null) throw new Error('There is no row');
    expect(await cut.eraser.erase(row)).toEqual(none);
    expect(await cut.reader.byId(notification.id)).toEqual(none);
  });
});
