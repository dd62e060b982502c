import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { CaughtLog } from '../world/caught-log.ts';
import type { Acceptance } from '../world/ledger.ts';
import { Scenes } from '../world/scenes.ts';
import { inShort } from './in-short.ts';
import { channelOf, REPORTS, type ReportName } from './reports.ts';

const MINUTE = 60_000;

let world: SenderWorld;
let scenes: Scenes;
beforeAll(async () => {
  world = await startSenderWorld();
  scenes = new Scenes(world);
});
afterAll(() => world.stop());
beforeEach(async () => {
  new CaughtLog();
  for (const peer of Object.values(world.peers)) await peer.mend();
});
afterEach(() => vi.restoreAllMocks());

const providerOf = (channel: 'email' | 'sms') =>
  world.peers[channel === 'email' ? 'ses' : 'twilio'];
const rowOf = async (acceptance: Acceptance) =>
  inShort(await world.audit.one(acceptance.notificationId));
const report = (name: ReportName, acceptance: Acceptance, where = world) =>
  REPORTS[name](where, acceptance);

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
    await world.deliver(channel, await scenes.signUp(channel));
    await filed;
    // The sender was still waiting for its answer, and then recorded it as ever.
    expect(before).toEqual([`SENDING ${status}`]);
    expect(await rowOf(scenes.newest())).toBe(`ACCEPTED ${status}`);
  });
});

describe('a receipt shows that a message in doubt was taken, so there is no second one', () => {
  it.each(MEANING)('%s', async (name, status) => {
    const channel = channelOf(name);
    const { event, acceptance } = await scenes.unknown(channel);
    await report(name, acceptance);
    await world.audit.letTimePass(acceptance.notificationId, MINUTE);
    expect(await world.deliver(channel, event)).toBeUndefined();
    expect(world.ledger.of(acceptance.notificationId)).toHaveLength(1);
    expect(await rowOf(acceptance)).toBe(`UNKNOWN no_answer ${status}`);
  });
});
