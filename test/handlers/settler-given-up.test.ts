import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';
import { CaughtLog } from './world/caught-log.ts';
import { givenUpRecord } from './world/given-up-record.ts';
import { Scenes } from './world/scenes.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CODE = '8675309042611973';

let world: SenderWorld;
let log: CaughtLog;
let scenes: Scenes;
beforeAll(async () => {
  world = await startSenderWorld();
  scenes = new Scenes(world, CODE);
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  for (const peer of Object.values(world.peers)) {
    await peer.mend();
    peer.count = 0;
  }
});
afterEach(() => vi.restoreAllMocks());

describe('an event that Lambda gave up', () => {
  it.each(['email', 'sms'] as const)(
    'of which there is no row gets one, with its recipient (%s)',
    async (channel) => {
      const event = await scenes.signUp(channel);
      const row = await scenes.rowOf(() => world.giveUp(event));
      expect(row).toMatchObject({
        channel,
        phase: 'FAILED',
        reason: 'retries_exhausted',
        dueAt: null,
      });
      expect(log.events()).toContain('event_given_up');

      // The same person as when a message went out: found by the same fingerprint, masked the same.
      const sent = await scenes.rowOf(async () =>
        world.deliver(channel, await scenes.signUp(channel)),
      );
      expect(row.recipient).not.toBeNull();
      expect(row.recipient).toEqual(sent.recipient);
      expect(row.sub).toBe(ANN.sub);
    },
  );

  it('gets the same id as its sender would give it', async () => {
    const { event, row } = await scenes.retryable('email');
    await world.giveUp(event);
    expect((await world.rows()).filter(({ id }) => id === row.id)).toHaveLength(1);
    expect(await world.audit.one(row.id)).toMatchObject({
      phase: 'FAILED',
      reason: 'kms_denied',
      dueAt: null,
    });
  });

  it('is told as expired when its code died meanwhile', async () => {
    const { event, row } = await scenes.retryable('email');
    await world.audit.letTimePass(row.id, 25 * HOUR);
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toMatchObject({
      phase: 'EXPIRED',
      reason: 'code_expired',
    });
  });

  it('is left alone while an attempt may still be under way', async () => {
    const event = await scenes.signUp('email');
    const row = await scenes.rowOf(async () => {
      world.peers.dynamodb.break({ kind: 'server-error' }, { skip: 1 });
      await world.deliver('email', event);
      await world.peers.dynamodb.mend();
    });
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toMatchObject({ phase: 'SENDING', dueAt: row.dueAt });

    await world.audit.letTimePass(row.id, HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({
      phase: 'UNKNOWN',
      reason: 'process_lost',
    });
  });

  it('changes nothing that is settled', async () => {
    const event = await scenes.signUp('email');
    const row = await scenes.rowOf(() => world.deliver('email', event));
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toEqual(row);
  });

  it('twice is the same as once', async () => {
    const event = await scenes.signUp('email');
    const row = await scenes.rowOf(() => world.giveUp(event));
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toEqual(row);
  });

  it.each([
    ['too old', 'EventAgeExceeded'],
    ['tried too often', 'RetriesExhausted'],
  ] as const)('because it was %s', async (_why, condition) => {
    const event = await scenes.signUp('email');
    const row = await scenes.rowOf(() => world.settle(givenUpRecord(event, 'r-1', condition)));
    expect(row).toMatchObject({ phase: 'FAILED', reason: 'retries_exhausted' });
  });

  it.each([null, 'CODE', { hello: 'world' }, { triggerSource: 'CustomEmailSender_SignUp' }])(
    'that says too little to be filed is an alarm and no more: %o',
    async (payload) => {
      const before = await world.rawRows();
      expect(await world.giveUp(payload)).toBeUndefined();
      expect(await world.rawRows()).toEqual(before);
      expect(log.events()).toContain('event_given_up');
    },
  );

  it('is given up again while the audit is down, and the alarm comes all the same', async () => {
    const event = await scenes.signUp('email');
    world.peers.dynamodb.break({ kind: 'server-error' });
    await expect(world.giveUp(event)).rejects.toThrow('audit_unavailable');
    expect(log.events()).toContain('event_given_up');
    await world.peers.dynamodb.mend();
    const row = await scenes.rowOf(() => world.giveUp(event));
    expect(row).toMatchObject({ phase: 'FAILED' });
  });

  it('leaves nothing of itself in the log or the row, and asks nobody but the audit', async () => {
    for (const channel of ['email', 'sms'] as const) {
      const event = await scenes.signUp(channel);
      await scenes.rowOf(() => world.giveUp(event));
      await world.settle({
        ...givenUpRecord(event, 'r-2'),
        requestContext: { condition: 'Other' },
      });
      const seen = log.text + JSON.stringify(await world.rawRows());
      for (const secret of [event.request.code ?? '', CODE, ANN.email, ANN.phone]) {
        expect(secret).not.toBe('');
        expect(seen).not.toContain(secret);
      }
    }
    expect(log.events()).toContain('invalid_event');
    expect([world.peers.kms.count, world.peers.ses.count, world.peers.twilio.count]).toEqual([
      0, 0, 0,
    ]);
  });
});
