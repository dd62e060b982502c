import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROUTES, type RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import { changeSomething, randomFrom } from '../../unit/handlers/odd-values.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { httpEvent } from '../world/http-event.ts';
import { type AuditApiWorld, POOL, startAuditApiWorld } from './audit-api-world.ts';

const RUNS = 1000 * Number(process.env['SOAK_RUNS'] ?? 1);
const NAMES = Object.keys(ROUTES) as RouteName[];
const REQUEST = {
  pool: POOL,
  key: { kind: 'email', value: 'ann@example.com' },
  reason: 'Ticket SUP-4711',
  id: 'a'.repeat(32),
  from: '2026-11-21T00:00:00Z',
  to: '2026-11-21T12:00:00Z',
  filter: { statuses: ['delivered'] },
  limit: 20,
};
const FIELDS: Readonly<Record<RouteName, readonly (keyof typeof REQUEST)[]>> = {
  me: [],
  search: ['pool', 'key', 'reason', 'from', 'to', 'filter', 'limit'],
  show: ['pool', 'id', 'reason'],
  export: ['pool', 'key', 'reason', 'from', 'to', 'filter'],
  overview: ['pool', 'from', 'to'],
  accessLog: ['pool', 'from', 'to'],
  erase: ['pool', 'key', 'reason'],
};
const bodyOf = (name: RouteName) =>
  Object.fromEntries(FIELDS[name].map((field) => [field, structuredClone(REQUEST[field])]));

let world: AuditApiWorld;
let token = '';
let log: CaughtLog;
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-admin:${POOL}`], { expiresIn: 3600 });
});
afterAll(() => world.stop());
beforeEach(() => {
  log = new CaughtLog();
});
afterEach(() => vi.restoreAllMocks());

describe('whatever comes in', () => {
  it('as an event, it is answered, and no bug comes up', async () => {
    const random = randomFrom(Number(process.env['SEED'] ?? 11));
    const statuses = new Map<number, number>();
    for (let n = 0; n < RUNS; n += 1) {
      const name = NAMES[n % NAMES.length] as RouteName;
      const { method, path } = ROUTES[name];
      const url = `https://api.example${path}?from=${REQUEST.from}&to=${REQUEST.to}`;
      const body = JSON.stringify(method === 'GET' ? '' : bodyOf(name));
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
      const event = httpEvent({
        url: method === 'GET' ? url : (url.split('?')[0] ?? ''),
        method,
        body,
        headers,
      });
      changeSomething(event as Record<string, unknown>, random);
      const { statusCode } = await world.call(event);
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    expect([...statuses.keys()].filter((status) => status >= 500 || status < 200)).toEqual([]);
    // The changes reach far enough that both sides of the gate were met.
    expect(statuses.get(200)).toBeGreaterThan(0);
    expect(statuses.get(401)).toBeGreaterThan(0);
    expect(log.events()).not.toContain('internal_error');
  });

  it('as a body, it is answered as described, and the log holds nothing of it', async () => {
    const random = randomFrom(Number(process.env['SEED'] ?? 12));
    const statuses = new Map<number, number>();
    for (let n = 0; n < RUNS; n += 1) {
      const name = (['search', 'show', 'export', 'erase'] as const)[n % 4] ?? 'search';
      const body = bodyOf(name);
      changeSomething(body, random);
      const { status } = await world.ask(name, { token, body });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect(statuses.get(422)).toBeGreaterThan(RUNS / 4);
    expect(log.text).not.toMatch(/evil|script|Bcc|Ticket|ann@/);
  });

  it('as any JSON at all, it is a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom(...NAMES), async (body, name) => {
        fc.pre(ROUTES[name].method !== 'GET');
        const { status } = await world.ask(name, { token, body });
        expect([400, 422]).toContain(status);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('even no event at all', async () => {
    for (const event of [undefined, null, 0, '', [], {}, { version: '1.0' }, { version: '2.0' }]) {
      expect((await world.call(event)).statusCode).toBe(400);
    }
    for (const method of ['TRACE', 'CONNECT', 'TRACK', 'get', 'GE T', '', 'x'.repeat(99)]) {
      const event = { version: '2.0', rawPath: '/v1/me', requestContext: { http: { method } } };
      expect([404, 405]).toContain((await world.call(event)).statusCode);
    }
  });
});
