import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { acceptedMessage } from '../world/accepted-message.ts';
import { CaughtLog } from '../world/caught-log.ts';
import type { Acceptance } from '../world/ledger.ts';
import { Scenes } from '../world/scenes.ts';
import { inShort } from './in-short.ts';
import { channelOf, REPORTS, type ReportName } from './reports.ts';

const MINUTE = 60_000;

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

const providerOf = (channel: 'email' | 'sms') =>
  world.peers[channel === 'email' ? 'ses' : 'twilio'];
const accepted = (channel: 'email' | 'sms') => acceptedMessage(world, channel);
const rowOf = async (acceptance: Acceptance) =>
  inShort(await world.audit.one(acceptance.notificationId));
const report = (name: ReportName, acceptance: Acceptance, where = world) =>
  REPORTS[name](where, acceptance);

describe('several receipts of one message', () => {
  const cases: readonly (readonly [readonly ReportName[], string])[] = [
    [['send', 'delivery'], 'delivered'],
    [['delay', 'delivery'], 'delivered'],
    [['send', 'hard bounce'], 'bounced'],
    // A mail server may take a message and bounce it afterwards.
    [['delivery', 'hard bounce'], 'bounced conflict'],
    [['soft bounce', 'delivery'], 'delivered conflict'],
    [['soft bounce', 'hard bounce'], 'bounced'],
    [['delivery', 'complaint'], 'delivered complained'],
    [['hard bounce', 'complaint'], 'bounced complained'],
    [['send', 'reject'], 'withheld'],
    [['queued', 'sending', 'sent', 'delivered'], 'delivered'],
    [['sent', 'undelivered'], 'undelivered'],
    [['sending', 'failed'], 'undelivered'],
    // What the handset confirmed is there, whatever the carrier said.
    [['undelivered', 'delivered'], 'delivered conflict'],
    [['failed', 'delivered'], 'delivered conflict'],
  ];
  it.each(cases)('%j, in this order and back, and each of them twice', async (names, status) => {
    for (const order of [
      names,
      names.toReversed(),
      [...names, ...names],
      names.flatMap((n) => [n, n]),
    ]) {
      const acceptance = await accepted(channelOf(names[0] ?? 'send'));
      for (const name of order) await report(name, acceptance);
      expect(await rowOf(acceptance), order.join(', ')).toBe(`ACCEPTED ${status}`);
      const row = await world.audit.one(acceptance.notificationId);
      expect(row?.receipts).toHaveLength(names.length);
    }
  });

  it('all at once', async () => {
    const acceptance = await accepted('email');
    const names = ['send', 'delay', 'delivery', 'complaint'] as const;
    await Promise.all([...names, ...names].map((name) => report(name, acceptance)));
    expect(await rowOf(acceptance)).toBe('ACCEPTED delivered complained');
    expect((await world.audit.one(acceptance.notificationId))?.receipts).toHaveLength(4);
  });
});

describe('receipts of several attempts', () => {
  it.each([
    ['the first', 'delivery', 'complaint', 'delivered complained'],
    ['the second', 'hard bounce', 'delivery', 'delivered'],
    ['none', 'hard bounce', 'hard bounce', 'bounced'],
    ['nobody knows which', 'send', 'delay', 'delayed'],
  ] as const)('what arrived is what %s brought', async (_which, ofFirst, ofSecond, status) => {
    const { first, second } = await scenes.twice('email');
    expect([first.attempt, second.attempt]).toEqual([1, 2]);
    expect(await rowOf(first)).toBe('ACCEPTED accepted maybe-twice');
    await report(ofSecond, second);
    await report(ofFirst, first);
    expect(await rowOf(first)).toBe(`ACCEPTED ${status} maybe-twice`);
  });

  it.each([
    ['email', 'delivery', 'delivered'],
    ['sms', 'delivered', 'delivered'],
  ] as const)('of the first while the second is under way (%s)', async (channel, name, status) => {
    const { event, acceptance } = await scenes.unknown(channel);
    await world.audit.letTimePass(acceptance.notificationId, MINUTE);
    const filed = new Promise<string>((resolve, reject) => {
      const stop = world.ledger.subscribe(() => {
        stop();
        report(name, acceptance)
          .then(() => rowOf(acceptance))
          .then(resolve, reject);
      });
    });
    providerOf(channel).break({ kind: 'slow', delayMs: 600 }, { times: 1 });
    await world.deliver(channel, event);
    expect(await filed).toBe(`SENDING ${status} maybe-twice`);
    expect(await rowOf(acceptance)).toBe(`ACCEPTED ${status} maybe-twice`);
    expect(world.ledger.of(acceptance.notificationId)).toHaveLength(2);
  });

  it.each(['email', 'sms'] as const)('of an attempt that never was (%s)', async (channel) => {
    const acceptance = await accepted(channel);
    const before = await world.audit.one(acceptance.notificationId);
    const later = await scenes.twice(channel);
    // The first message's receipt, as if it were of an attempt that its row does not know.
    const foreign = { ...later.second, notificationId: acceptance.notificationId };
    if (foreign.channel === 'email') {
      const tags = { notification: acceptance.notificationId, attempt: '2' };
      await report('delivery', { ...foreign, email: { ...foreign.email, tags } });
      expect(log.events()).toContain('receipt_unknown');
    } else {
      // Nobody but us signs an address; this one is of another notification, so it is refused.
      const url = new URL(foreign.sms.statusCallback ?? '');
      url.searchParams.set('notification', acceptance.notificationId);
      const sms = { ...foreign.sms, statusCallback: url.href };
      expect(await report('delivered', { ...foreign, sms })).toBe(403);
    }
    expect(await world.audit.one(acceptance.notificationId)).toEqual(before);
  });

  it("of the other channel's provider", async () => {
    const sms = await accepted('sms');
    const mail = await accepted('email');
    const before = await world.audit.one(sms.notificationId);
    if (mail.channel !== 'email') throw new Error('Not a mail');
    const tags = { notification: sms.notificationId, attempt: '1' };
    await report('hard bounce', { ...mail, email: { ...mail.email, tags } });
    expect(log.events()).toContain('receipt_unknown');
    expect(await world.audit.one(sms.notificationId)).toEqual(before);
  });
});
