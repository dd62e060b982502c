import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, POOL, startAuditApiWorld } from './audit-api-world.ts';

const key = { kind: 'email', value: 'ann@example.com' };
const reason = 'Ticket SUP-4711';
const span = { from: '2026-11-21T00:00:00Z', to: '2026-11-21T12:00:00Z' };
const LIMIT = 5;

const ASKINGS: readonly (readonly [RouteName, object])[] = [
  ['search', { body: { key, reason } }],
  ['show', { body: { id: 'a'.repeat(32), reason } }],
  ['overview', { query: span }],
  ['export', { body: { ...span, reason } }],
  ['accessLog', { query: span }],
  ['erase', { body: { key, reason } }],
];

let world: AuditApiWorld;
let log: CaughtLog;
let callers = 0;
beforeAll(async () => {
  world = await startAuditApiWorld({ LOOKUPS_PER_MINUTE: String(LIMIT) });
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  await world.peer.mend();
});
afterEach(() => vi.restoreAllMocks());

/** Somebody who has not asked anything yet. */
async function newcomer() {
  callers += 1;
  return world.staff([`sealpost-admin:${POOL}`], { claims: { sub: `caller-${callers}` } });
}

describe('who asks too often', () => {
  it('has to wait for as long as it says; others do not', async () => {
    // A minute of the clock may end in between; then the count begins anew.
    const token = await newcomer();
    const statuses: number[] = [];
    let last = await world.ask('search', { token, body: { key, reason } });
    for (let asked = 1; asked < 2 * LIMIT + 2; asked += 1) {
      last = await world.ask('search', { token, body: { key, reason } });
      statuses.push(last.status);
    }
    expect(statuses).toContain(429);
    expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(2 * LIMIT);
    const limited = log.lines().filter(({ event }) => event === 'caller_limited');
    expect(limited.length).toBe(statuses.filter((status) => status === 429).length);

    const others = await world.ask('search', { token: await newcomer(), body: { key, reason } });
    expect(others.status).toBe(200);
  });

  it('hears of it in a header and in the document alike', async () => {
    const token = await newcomer();
    let answer = await world.ask('overview', { token, query: span });
    while (answer.status === 200) answer = await world.ask('overview', { token, query: span });
    expect(answer.status).toBe(429);
    const seconds = Number(answer.headers['retry-after']);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(answer.json).toMatchObject({
      type: 'urn:sealpost:problem:rate-limited',
      retryAfterSeconds: seconds,
    });
  });

  it('is shown nothing, and nothing is filed as shown', async () => {
    const token = await newcomer();
    const filed = async () => (await world.items('access#')).length;
    let before = await filed();
    while ((await world.ask('search', { token, body: { key, reason } })).status === 200) {
      before = await filed();
    }
    expect(await filed()).toBe(before);
  });
});

describe('while DynamoDB is down', () => {
  it.each(ASKINGS)(
    '%s is 503 with Retry-After, and works again afterwards',
    async (route, asking) => {
      const token = await newcomer();
      world.peer.break({ kind: 'refuse-connection' });
      const { status, headers, json } = await world.ask(route, { token, ...asking });
      expect({ status, retry: headers['retry-after'] }).toEqual({ status: 503, retry: '5' });
      expect(json).toMatchObject({
        type: 'urn:sealpost:problem:unavailable',
        retryAfterSeconds: 5,
      });
      expect(log.events()).toContain('audit_unavailable');
      await world.peer.mend();
      expect([200, 404]).toContain((await world.ask(route, { token, ...asking })).status);
    },
  );

  it('who somebody is can still be told', async () => {
    world.peer.break({ kind: 'refuse-connection' });
    expect((await world.ask('me', { token: await newcomer() })).status).toBe(200);
  });

  it.each([
    ['throttles', { kind: 'throttle' }],
    ['refuses', { kind: 'reject' }],
    ['fails', { kind: 'server-error' }],
    ['talks nonsense', { kind: 'garbage' }],
    ['hangs up', { kind: 'reset' }],
  ] as const)('because it %s, it is 503 as well', async (_how, fault) => {
    world.peer.break(fault);
    const token = await newcomer();
    expect((await world.ask('search', { token, body: { key, reason } })).status).toBe(503);
  });

  it('at whatever call it goes down, nothing is shown that could not be filed', async () => {
    await world.seed.add({ email: key.value });
    for (let skip = 0; skip < 4; skip += 1) {
      const token = await newcomer();
      world.peer.break({ kind: 'server-error' }, { skip });
      const { status, text } = await world.ask('search', { token, body: { key, reason } });
      await world.peer.mend();
      expect({ skip, status }).toEqual({ skip, status: 503 });
      expect(text).not.toContain('deliveries');
    }
  });
});
