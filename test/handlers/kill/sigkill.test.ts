import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleFunction } from '../../../infra/build/lambda-bundle.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import type { DeliveryPolicy } from '../../../src/domain/delivery-phase.ts';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { AuditRows } from '../world/audit-rows.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { DoomedSender } from './doomed-sender.ts';
import { KILL_POINTS, type KillPoint } from './kill-points.ts';
import { type Afterlife, lifeAfterDeath } from './life-after-death.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const POLICIES = ['at-least-once', 'at-most-once'] as const;
/** For each point and policy: 90 kills in all, or 504. */
const ROUNDS = process.env['SOAK'] === undefined ? 5 : 28;
const TIMEOUT = ROUNDS * 60_000;

interface Kill {
  readonly policy: DeliveryPolicy;
  readonly point: KillPoint;
  readonly channel: 'email' | 'sms';
  readonly withReceipt: boolean;
}
type Outcome = Kill & { readonly seen: Afterlife };

const KILLS: readonly Kill[] = KILL_POINTS.flatMap((point, place) =>
  POLICIES.flatMap((policy) =>
    Array.from({ length: ROUNDS }, (_, round) => ({
      policy,
      point,
      channel: (place + round) % 2 === 0 ? ('email' as const) : ('sms' as const),
      withReceipt: round % 4 > 1,
    })),
  ),
);

let folder: string;
/** In the order of the policies. */
const worlds: SenderWorld[] = [];
let outcomes: Promise<readonly Outcome[]>;

beforeAll(async () => {
  new CaughtLog();
  folder = await mkdtemp(join(tmpdir(), 'sealpost-kill-'));
  const bundles = { email: join(folder, 'email'), sms: join(folder, 'sms') };
  await bundleFunction(ROOT, 'custom-email-sender', bundles.email);
  await bundleFunction(ROOT, 'custom-sms-sender', bundles.sms);

  // Each policy has a world and a store of its own; the two go side by side.
  const lanes = POLICIES.map(async (policy) => {
    const world = await startSenderWorld(policy, { storePath: join(folder, policy) });
    worlds[POLICIES.indexOf(policy)] = world;
    const kills = KILLS.filter((kill) => kill.policy === policy);
    const start = ({ channel, point }: Kill) =>
      DoomedSender.start(world, channel, point, join(bundles[channel], 'index.mjs'));
    const lane: Outcome[] = [];
    // The next one starts while this one dies.
    let next = kills[0] && start(kills[0]);
    for (const [place, kill] of kills.entries()) {
      const sender = await next;
      const following = kills[place + 1];
      next = following && start(following);
      if (sender === undefined) throw new Error('Nobody to kill');
      const requestId = `${policy}-${place}`;
      const seen = await lifeAfterDeath(world, sender, kill.channel, requestId, kill.withReceipt);
      lane.push({ ...kill, seen });
    }
    return lane;
  });
  outcomes = Promise.all(lanes).then((all) => all.flat());
  outcomes.catch(() => undefined);
});
afterAll(async () => {
  await outcomes.catch(() => undefined);
  for (const world of worlds) await world.stop();
  await rm(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** How it has to end: the row, and what the provider took in all. */
function expectedEnd({ policy, point, withReceipt }: Kill): { row: string; taken: number } {
  const { row: left, accepted: taken } = point;
  const known = withReceipt && taken > 0;
  // Recorded: nothing is in doubt.
  if (left === 'ACCEPTED') return { row: `ACCEPTED ${known ? 'delivered' : 'accepted'}`, taken };
  // Not claimed: nothing was sent, and the next delivery is like the first.
  if (left === 'no row') return { row: 'ACCEPTED accepted', taken: 1 };
  // The provider itself says that it took it.
  if (known) return { row: 'ACCEPTED delivered', taken };
  return policy === 'at-most-once'
    ? { row: 'UNKNOWN process_lost unknown', taken }
    : { row: 'ACCEPTED accepted maybe-twice', taken: taken + 1 };
}

describe.each(POLICIES)('a process is killed under %s', (policy) => {
  it.each(KILL_POINTS)(
    '$name',
    async (point) => {
      const all = await outcomes;
      const here = all.filter((kill) => kill.policy === policy && kill.point === point);
      expect(here).toHaveLength(ROUNDS);
      for (const kill of here) {
        const { signal, left, takenBefore, row, taken, waits } = kill.seen;
        expect(signal).toBe('SIGKILL');
        expect([left, takenBefore]).toEqual([point.row, point.accepted]);
        expect({ row, taken }).toEqual(expectedEnd(kill));
        expect(waits).toBe(false);
      }
    },
    TIMEOUT,
  );
});

it(
  'both channels and both endings, with a receipt and without, were among them',
  async () => {
    const all = await outcomes;
    expect(all).toHaveLength(KILLS.length);
    const kinds = new Set(all.map(({ channel, withReceipt }) => `${channel} ${withReceipt}`));
    expect(kinds.size).toBe(4);
  },
  TIMEOUT,
);

it(
  'the store on disk holds every row as it was seen',
  async () => {
    await outcomes;
    for (const [place, world] of worlds.entries()) {
      const seen = await world.rows();
      await world.stop();
      const path = join(folder, POLICIES[place] ?? '');
      const store = await startDynamoDb({ path });
      const kept = await (await AuditRows.open(store.url)).all();
      await store.close();
      expect(kept).toHaveLength(KILLS.length / POLICIES.length);
      expect(kept).toEqual(seen);
    }
  },
  TIMEOUT,
);
