import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, OTHER_POOL, POOL, startAuditApiWorld } from './audit-api-world.ts';

const key = { kind: 'email', value: 'ann@example.com' };
const reason = 'Ticket SUP-4711';
const span = { from: '2026-11-21T00:00:00Z', to: '2026-11-21T12:00:00Z' };
const ID = 'a'.repeat(32);

/** A request of each route, and who may make it. */
const ROUTES: readonly (readonly [RouteName, object, readonly string[]])[] = [
  ['search', { body: { key, reason } }, ['support', 'auditor', 'admin']],
  ['show', { body: { id: ID, reason } }, ['support', 'auditor', 'admin']],
  ['overview', { query: span }, ['support', 'auditor', 'admin']],
  ['export', { body: { ...span, reason } }, ['auditor', 'admin']],
  ['accessLog', { query: span }, ['auditor', 'admin']],
  ['erase', { body: { key, reason } }, ['admin']],
];

let world: AuditApiWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startAuditApiWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  log = new CaughtLog();
});
afterEach(() => vi.restoreAllMocks());

type Asking = { body?: object; query?: Record<string, string> };
async function ask(route: RouteName, asking: Asking, groups: readonly string[], pool?: string) {
  const token = await world.staff(groups);
  const named = pool === undefined ? {} : { pool };
  return world.ask(route, {
    token,
    ...(asking.body && { body: { ...asking.body, ...named } }),
    ...(asking.query && { query: { ...asking.query, ...named } }),
  });
}

describe.each(ROUTES)('%s', (route, asking, allowed) => {
  it.each(['support', 'auditor', 'admin'])('for the role %s', async (role) => {
    const { status } = await ask(route, asking, [`sealpost-${role}:${POOL}`], POOL);
    const expected = allowed.includes(role) ? [200, 404] : [403];
    expect(expected).toContain(status);
  });

  it('is refused alike without a role, in another pool, and in one that is not there', async () => {
    const before = world.peer.count;
    const answers = [
      await ask(route, asking, [], POOL),
      await ask(route, asking, ['employees', 'sealpost-'], POOL),
      await ask(route, asking, [`sealpost-admin:${POOL}`], OTHER_POOL),
      await ask(route, asking, ['sealpost-admin'], 'eu-central-1_Nowhere'),
      await ask(route, asking, ['sealpost-admin:eu-central-1_Nowhere'], 'eu-central-1_Nowhere'),
      await ask(route, asking, []),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers }) => JSON.stringify(headers))).size).toBe(1);
    expect(world.peer.count).toBe(before);
    expect(log.lines().filter(({ event }) => event === 'access_denied')).toHaveLength(6);
  });

  it('needs no pool from who has one only, and one from who has two', async () => {
    const one = await ask(route, asking, [`sealpost-admin:${POOL}`]);
    expect([200, 404]).toContain(one.status);
    const two = await ask(route, asking, ['sealpost-admin']);
    expect({ status: two.status, field: two.json.field }).toEqual({ status: 422, field: 'pool' });
  });
});

describe('a role', () => {
  it('is as high in each pool as the highest group there', async () => {
    const groups = ['sealpost-support', `sealpost-admin:${OTHER_POOL}`];
    const erase = { body: { key, reason } };
    expect((await ask('erase', erase, groups, OTHER_POOL)).status).toBe(200);
    expect((await ask('erase', erase, groups, POOL)).status).toBe(403);
    expect((await ask('search', erase, groups, POOL)).status).toBe(200);
  });

  it('that was refused leaves no row, and its log line no more than an id', async () => {
    const before = (await world.items()).length;
    await ask('export', { body: { ...span, reason: 'because of ann@example.com' } }, [
      'sealpost-support:x',
    ]);
    expect((await world.items()).length).toBe(before);
    expect(log.lines()).toEqual([
      expect.objectContaining({ event: 'access_denied', action: 'export', status: 403 }),
    ]);
    expect(log.text).not.toMatch(/because|ann@/);
  });
});
