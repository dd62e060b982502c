import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { CaughtLog } from '../world/caught-log.ts';
import type { Acceptance } from '../world/ledger.ts';
import { inShort } from './in-short.ts';
import { channelOf, REPORTS, type ReportName } from './reports.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: SenderWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  for (const peer of Object.values(world.peers)) await peer.mend();
});
afterEach(() => vi.restoreAllMocks());

type Channel = 'email' | 'sms';
const signUp = (channel: Channel) => world.event({ channel, trigger: 'SignUp' }, '402917');
const providerOf = (channel: Channel) => world.peers[channel === 'email' ? 'ses' : 'twilio'];
const rowOf = async (acceptance: Acceptance) =>
  inShort(await world.audit.one(acceptance.notificationId));
const report = (name: ReportName, acceptance: Acceptance, where = world) =>
  REPORTS[name](where, acceptance);

/** The newest message that the provider took. */
function newest(): Acceptance {
  const acceptance = world.ledger.all.at(-1);
  if (acceptance === undefined) throw new Error('Nothing was sent');
  return acceptance;
}

/** Taken, and recorded. */
async function accepted(channel: Channel): Promise<Acceptance> {
  await world.deliver(channel, await signUp(channel));
  return newest();
}

/** Taken, and the answer was lost: in doubt. */
async function unknown(channel: Channel) {
  const event = await signUp(channel);
  providerOf(channel).break({ kind: 'reset-after' }, { times: 1 });
  await world.deliver(channel, event).catch(() => undefined);
  return { event, acceptance: newest() };
}

/** Taken, and the record never went through. */
async function unrecorded(channel: Channel) {
  const event = await signUp(channel);
  world.peers.dynamodb.break({ kind: 'server-error' }, { skip: 1 });
  await world.deliver(channel, event);
  await world.peers.dynamodb.mend();
  return { event, acceptance: newest() };
}

/** In doubt, and sent again after the grace: the same message twice. */
async function twice(channel: Channel) {
  const { event, acceptance } = await unknown(channel);
  await world.audit.letTimePass(acceptance.notificationId, MINUTE);
  await world.deliver(channel, event);
  return { event, first: acceptance, second: newest() };
}

/** What each report alone makes of a message. */
const MEANING: readonly (readonly [ReportName, string])[] = [
  ['send', 'sent'],
  ['delivery', 'delivered'],
  ['delay', 'delayed'],
  ['soft bounce', 'soft-bounced'],
  ['hard bounce', 'bounced'],
  ['complaint', 'sent complained'],
  ['reject', 'withheld'],
  ['rendering failure', 'withheld'],
  ['queued', 'queued'],
  ['sending', 'sent'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['undelivered', 'undelivered'],
  ['failed', 'undelivered'],
];

describe('a receipt that overtakes the answer to the request', () => {
  it.each(MEANING)('%s', async (name, status) => {
    const channel = channelOf(name);
    const before: string[] = [];
    const filed = new Promise<void>((resolve, reject) => {
      const stop = world.ledger.subscribe((acceptance) => {
        stop();
        report(name, acceptance)
          .then(async () => before.push(await rowOf(acceptance)))
          .then(() => resolve(), reject);
      });
    });
    providerOf(channel).break({ kind: 'slow', delayMs: 600 }, { times: 1 });
    await world.deliver(channel, await signUp(channel));
    await filed;
    // The sender was still waiting for its answer, and then recorded it as ever.
    expect(before).toEqual([`SENDING ${status}`]);
    expect(await rowOf(newest())).toBe(`ACCEPTED ${status}`);
  });
});

describe('a receipt shows that a message in doubt was taken, so there is no second one', () => {
  it.each(MEANING)('%s', async (name, status) => {
    const channel = channelOf(name);
    const { event, acceptance } = await unknown(channel);
    await report(name, acceptance);
    await world.audit.letTimePass(acceptance.notificationId, MINUTE);
    expect(await world.deliver(channel, event)).toBeUndefined();
    expect(world.ledger.of(acceptance.notificationId)).toHaveLength(1);
    expect(await rowOf(acceptance)).toBe(`UNKNOWN no_answer ${status}`);
  });
});

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
    const { first, second } = await twice('email');
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
    const { event, acceptance } = await unknown(channel);
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
    const later = await twice(channel);
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

describe('a message whose acceptance was never recorded', () => {
  it.each(['email', 'sms'] as const)('is healed by its receipt (%s)', async (channel) => {
    const { event, acceptance } = await unrecorded(channel);
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
    const { event, acceptance } = await unrecorded('email');
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
    const { acceptance } = await unrecorded('email');
    await world.audit.letTimePass(acceptance.notificationId, HOUR);
    await world.settle();
    expect(await rowOf(acceptance)).toBe('UNKNOWN process_lost unknown');
    await report('delivery', acceptance);
    expect(await rowOf(acceptance)).toBe('UNKNOWN process_lost delivered');
  });

  it('after the settler called it unconfirmed', async () => {
    const acceptance = await accepted('sms');
    await world.audit.letTimePass(acceptance.notificationId, 25 * HOUR);
    await world.settle();
    expect(await rowOf(acceptance)).toBe('ACCEPTED unconfirmed accepted unconfirmed');
    await report('delivered', acceptance);
    expect(await rowOf(acceptance)).toBe('ACCEPTED unconfirmed delivered');
  });

  it('after a row that was never attempted: there is nothing that it could be of', async () => {
    const event = await signUp('email');
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
