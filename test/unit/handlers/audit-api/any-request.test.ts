import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROUTES, type RouteName } from '../../../../src/handlers/audit-api/contract/routes.ts';
import { nonconformities } from '../../../handlers/audit-api/conformity.ts';
import { httpEvent } from '../../../handlers/world/http-event.ts';
import { POOL, StaffScene } from '../../domain/use-cases/staff-scene.ts';
import { changeSomething, randomFrom } from '../odd-values.ts';
import { apiOverScene } from './api-over-scene.ts';

const RUNS = 3000 * Number(process.env['SOAK_RUNS'] ?? 1);
const NAMES = Object.keys(ROUTES) as RouteName[];
const WITH_BODY = ['search', 'show', 'export', 'erase'] as const;
const REQUEST = {
  pool: POOL,
  key: { kind: 'email', value: 'ann.private@example.com' },
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

let scene: StaffScene;
let api: ReturnType<typeof apiOverScene>;
let callers = 0;
beforeEach(() => {
  scene = new StaffScene();
  scene.sent();
  api = apiOverScene(scene);
});

/** Nobody asks twice, lest they ask too often. */
const newcomer = () => {
  callers += 1;
  return `caller-${callers}`;
};

async function ask(name: RouteName, body: object) {
  const { statusCode: status, headers, body: text } = await api.ask(name, newcomer(), body);
  const isJson = /json$/.test(headers['content-type'] ?? '');
  const answer = { status, headers, text, json: isJson ? JSON.parse(text) : null };
  expect(nonconformities(name, answer)).toEqual([]);
  return answer;
}

describe('whatever comes in', () => {
  it('as an event, it is answered, and no bug comes up', async () => {
    const random = randomFrom(Number(process.env['SEED'] ?? 11));
    const statuses = new Map<number, number>();
    for (let n = 0; n < RUNS; n += 1) {
      const name = NAMES[n % NAMES.length] as RouteName;
      const { method, path } = ROUTES[name];
      const query =
        method === 'GET' && name !== 'me' ? `?from=${REQUEST.from}&to=${REQUEST.to}` : '';
      const event = httpEvent({
        url: `https://api.example${path}${query}`,
        method,
        body: JSON.stringify(bodyOf(name)),
        headers: { authorization: `Bearer ${newcomer()}`, 'content-type': 'application/json' },
      });
      changeSomething(event as Record<string, unknown>, random);
      const { statusCode } = await api.handler(event);
      statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    }
    const expected = [200, 400, 401, 404, 405, 413, 415, 422];
    expect([...statuses.keys()].filter((status) => !expected.includes(status))).toEqual([]);
    // The changes reach far enough that gates were met, and some leave what matters alone.
    for (const status of [200, 400, 401, 404]) expect(statuses.has(status)).toBe(true);
    expect(api.logger.events).not.toContain('internal_error');
  });

  it('as a body, it is answered as described, and the log holds nothing of it', async () => {
    const random = randomFrom(Number(process.env['SEED'] ?? 12));
    const statuses = new Map<number, number>();
    for (let n = 0; n < RUNS; n += 1) {
      const name = WITH_BODY[n % WITH_BODY.length] as RouteName;
      const body = bodyOf(name);
      changeSomething(body, random);
      const { status } = await ask(name, body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()].filter((status) => status >= 500)).toEqual([]);
    expect(statuses.get(422)).toBeGreaterThan(RUNS / 4);
    expect(JSON.stringify(api.logger.entries)).not.toMatch(/evil|script|Bcc|Ticket|ann\./);
  });

  it('as any JSON at all, it is a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), fc.constantFrom(...WITH_BODY), async (text, name) => {
        const { status } = await ask(name, JSON.parse(text) as object);
        expect([400, 422]).toContain(status);
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('even no event at all', async () => {
    for (const event of [undefined, null, 0, '', [], {}, { version: '1.0' }, { version: '2.0' }]) {
      expect((await api.handler(event)).statusCode).toBe(400);
    }
    for (const method of ['TRACE', 'CONNECT', 'TRACK', 'get', 'GE T', '', 'x'.repeat(99)]) {
      const event = { version: '2.0', rawPath: '/v1/me', requestContext: { http: { method } } };
      expect((await api.handler(event)).statusCode).toBe(404);
    }
  });
});
