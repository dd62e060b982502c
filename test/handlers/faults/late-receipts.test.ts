import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { acceptedMessage } from '../world/accepted-message.ts';
import { CaughtLog } from '../world/caught-log.ts';
import type { Acceptance } from '../world/ledger.ts';
import { Scenes } from '../world/scenes.ts';
import { inShort } from './in-short.ts';
import { REPORTS, type ReportName } from './reports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: SenderWorld;
let scenes: Scenes;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld();
  scenes = new Scenes(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  for (const peer of Object.values(world.peers)) await peer.mend();
});
afterEach(() => vi.restoreAllMocks());

const accepted = (channel: 'email' | 'sms') => acceptedMessage(world, channel);
const rowOf = async (acceptance: Acceptance) =>
  inShort(await world.audit.one(acceptance.notificationId));
const report = (name: ReportName, acceptance: Acceptance, where = world) =>
  REPORTS[name](where, acceptance);

describe('a message whose acceptance was never recorded', () => {
  it.each(['email', 'sms'] as const)('is healed by its receipt (%s)', async (channel) => {
    const { event, acceptance } = await scenes.unrecorded(channel);
    expect(await rowOf(acceptance)).toBe('SENDING sending');
    await report(channel === 'email' ? 'delivery' : 'delivered', acceptance);
    expect(await rowOf(acceptance)).toBe('SENDING delivered');

    await world.audit.letTimePass(acceptance.notificationId, HOUR);
    await world.deliver(channel, event);
    expect(world.ledger.of(acceptance.notificationId)).toHaveLength(1);
    await world.settle();
    expect(await rowOf(acceptance)).toBe('ACCEPTED delivered');
  });

  it('is in doubt without one, and goes out again if Lambda comes again', async () => {
    const { event, acceptance } = await scenes.unrecorded('email');
    await world.audit.letTimePass(acceptance.notificationId, MINUTE);
    await world.deliver('email', event);
    expect(world.ledger.of(acceptance.notificationId)).toHaveLength(2);
    expect(await rowOf(acceptance)).toBe('ACCEPTED accepted maybe-twice');
  });

  it('stays in doubt under at-most-once', async () => {
    const strict = await startSenderWorld('at-most-once');
    const event = await strict.event({ channel: 'sms', trigger: 'SignUp' }, '402917');
    strict.peers.dynamodb.break({ kind: 'server-error' }, { skip: 1 });
    await strict.deliver('sms', event);
    await strict.peers.dynamodb.mend();
    const [acceptance] = strict.ledger.all;
    if (acceptance === undefined) throw new Error('Nothing was sent');
    await strict.audit.letTimePass(acceptance.notificationId, MINUTE);
    await strict.deliver('sms', event);
    const row = async () => inShort(await strict.audit.one(acceptance.notificationId));
    expect(strict.ledger.all).toHaveLength(1);
    expect(await row()).toBe('UNKNOWN process_lost unknown');
    // And yet the truth may still come.
    await report('delivered', acceptance, strict);
    expect(await row()).toBe('UNKNOWN process_lost delivered');
    await strict.stop();
  });
});

describe('a receipt that comes late', () => {
  it('after the settler called it lost', async () => {
    const { acceptance } = await scenes.unrecorded('email');
    await world.audit.letTimePass(acceptance.notificationId, HOUR);
    await world.settle();
    expect(await rowOf(acceptance)).toBe('UNKNOWN process_lost unknown');
    await report('delivery', acceptance);
    expect(await rowOf(acceptance)).toBe('UNKNOWN process_lost delivered');
  });

  it.each(['email', 'sms'] as const)(
    'and never a final one: in doubt, and flagged (%s)',
    async (channel) => {
      const { acceptance } = await scenes.unknown(channel);
      await report(channel === 'email' ? 'send' : 'sent', acceptance);
      expect(await rowOf(acceptance)).toBe('UNKNOWN no_answer sent');
      await world.audit.letTimePass(acceptance.notificationId, 25 * HOUR);
      await world.settle();
      expect(await rowOf(acceptance)).toBe('UNKNOWN no_answer sent unconfirmed');
      await report(channel === 'email' ? 'delivery' : 'delivered', acceptance);
      expect(await rowOf(acceptance)).toBe('UNKNOWN no_answer delivered');
    },
  );

  it('after the settler called it unconfirmed', async () => {
    const acceptance = await accepted('sms');
    await world.audit.letTimePass(acceptance.notificationId, 25 * HOUR);
    await world.settle();
    expect(await rowOf(acceptance)).toBe('ACCEPTED unconfirmed accepted unconfirmed');
    await report('delivered', acceptance);
    expect(await rowOf(acceptance)).toBe('ACCEPTED unconfirmed delivered');
  });

  it('after a row that was never attempted: there is nothing that it could be of', async () => {
    const event = await scenes.signUp('email');
    world.peers.kms.break({ kind: 'reject' });
    await world.deliver('email', event).catch(() => undefined);
    await world.peers.kms.mend();
    const row = (await world.rows()).find(({ phase }) => phase === 'RETRYABLE');
    const mail = await accepted('email');
    if (row === undefined || mail.channel !== 'email') throw new Error('Not as arranged');
    const tags = { notification: row.id, attempt: '1' };
    await report('delivery', { ...mail, email: { ...mail.email, tags } });
    expect(log.events()).toContain('receipt_unknown');
    expect(await world.audit.one(row.id)).toEqual(row);
  });
});
