import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RouteName } from '../../../src/handlers/audit-api/contract/routes.ts';
import { CaughtLog } from '../world/caught-log.ts';
import { type AuditApiWorld, POOL, startAuditApiWorld } from './audit-api-world.ts';

const SEARCH = { key: { kind: 'email', value: 'ann@example.com' }, reason: 'Ticket SUP-4711' };
const SHOW = { id: 'a'.repeat(32), reason: SEARCH.reason };
const SPAN = { from: '2026-11-21T00:00:00Z', to: '2026-11-21T12:00:00Z' };
const EXPORT = { ...SPAN, reason: SEARCH.reason };

let world: AuditApiWorld;
let token = '';
let log: CaughtLog;
beforeAll(async () => {
  world = await startAuditApiWorld();
  token = await world.staff([`sealpost-admin:${POOL}`]);
});
afterAll(() => world.stop());
beforeEach(() => {
  log = new CaughtLog();
});
afterEach(() => vi.restoreAllMocks());

/** What must never come back: it stands in every wrong value below. */
const MARK = 'canary';

async function expectField(
  asking: Promise<{ status: number; json: unknown; text: string }>,
  field: string,
) {
  const before = world.peer.count;
  const { status, json, text } = await asking;
  expect({ status, json }).toEqual({
    status: 422,
    json: {
      type: 'urn:sealpost:problem:invalid-field',
      title: 'A field is missing, wrong or not known.',
      status: 422,
      field,
    },
  });
  expect(text + log.text).not.toContain(MARK);
  expect(world.peer.count).toBe(before);
}

const key = (kind: string, value: unknown) => ({ ...SEARCH, key: { kind, value } });

describe('a body with a wrong field is 422, and names it without its value', () => {
  const cases: readonly (readonly [string, RouteName, object, string])[] = [
    ['a key that is missing', 'search', { reason: SEARCH.reason }, 'key'],
    ['a key that is a text', 'search', { ...SEARCH, key: MARK }, 'key'],
    ['a key of an unknown kind', 'search', key(MARK, 'x'), 'key.kind'],
    ['a key without a value', 'search', { ...SEARCH, key: { kind: 'email' } }, 'key.value'],
    ['an empty key', 'search', key('email', ''), 'key.value'],
    ['a blank key', 'search', key('sub', ' \t '), 'key.value'],
    ['an over-long key', 'search', key('email', MARK.repeat(60)), 'key.value'],
    ['a key that is a number', 'search', key('phone', 821012345678), 'key.value'],
    ['a key that is a list', 'search', key('email', [MARK]), 'key.value'],
    ['an address that is none', 'search', key('email', `${MARK}@`), 'key.value'],
    ['two addresses', 'search', key('email', `${MARK}@a.example, ann@a.example`), 'key.value'],
    ['a number that is none', 'search', key('phone', `${MARK} 12`), 'key.value'],
    ['an address as a phone number', 'search', key('phone', `${MARK}@a.example`), 'key.value'],
    ['a sub with spaces', 'search', key('sub', `${MARK} ${MARK}`), 'key.value'],
    ['an over-long sub', 'search', key('sub', MARK.repeat(22)), 'key.value'],
    ['an over-long user name', 'search', key('user-name', MARK.repeat(22)), 'key.value'],
    ['a user name with a line end', 'search', key('user-name', `${MARK}\n${MARK}`), 'key.value'],
    [
      'more than one kind of key',
      'search',
      { ...SEARCH, key: { ...SEARCH.key, sub: MARK } },
      'key.sub',
    ],
    ['a reason that is missing', 'search', { key: SEARCH.key }, 'reason'],
    ['a reason that says nothing', 'search', { ...SEARCH, reason: ' a ' }, 'reason'],
    ['a reason that nobody sees', 'search', { ...SEARCH, reason: '\u200b'.repeat(9) }, 'reason'],
    ['an over-long reason', 'search', { ...SEARCH, reason: MARK.repeat(40) }, 'reason'],
    ['an unknown field', 'search', { ...SEARCH, table: MARK }, 'table'],
    [
      'an unknown field that may be data',
      'search',
      { ...SEARCH, [`${MARK}@a.example`]: 1 },
      'body',
    ],
    ['an unknown field with digits', 'search', { ...SEARCH, [`${MARK}4711`]: 1 }, 'body'],
    ['an over-long unknown field', 'search', { ...SEARCH, [MARK.repeat(9)]: 1 }, 'body'],
    [
      'an unknown field in the filter',
      'search',
      { ...SEARCH, filter: { provider: MARK } },
      'filter.provider',
    ],
    [
      'a status that is none',
      'search',
      { ...SEARCH, filter: { statuses: [MARK] } },
      'filter.statuses',
    ],
    ['an empty list', 'search', { ...SEARCH, filter: { channels: [] } }, 'filter.channels'],
    ['a list that is none', 'search', { ...SEARCH, filter: { purposes: MARK } }, 'filter.purposes'],
    ['a limit of 0', 'search', { ...SEARCH, limit: 0 }, 'limit'],
    ['a limit of 51', 'search', { ...SEARCH, limit: 51 }, 'limit'],
    ['a limit in between', 'search', { ...SEARCH, limit: 1.5 }, 'limit'],
    ['a limit as a text', 'search', { ...SEARCH, limit: '20' }, 'limit'],
    ['a pool that cannot be one', 'search', { ...SEARCH, pool: `${MARK}/../x` }, 'pool'],
    ['a day that is not there', 'search', { ...SEARCH, from: '2026-02-30T00:00:00Z' }, 'from'],
    ['a time without a zone', 'search', { ...SEARCH, to: '2026-02-20T00:00:00' }, 'to'],
    ['a time in another zone', 'search', { ...SEARCH, to: '2026-02-20T00:00:00+09:00' }, 'to'],
    ['a date alone', 'export', { ...EXPORT, from: '2026-11-21' }, 'from'],
    ['a time in milliseconds', 'export', { ...EXPORT, from: 1_790_000_000_000 }, 'from'],
    ['reversed dates', 'search', { ...SEARCH, from: SPAN.to, to: SPAN.from }, 'to'],
    ['reversed dates of an export', 'export', { ...EXPORT, from: SPAN.to, to: SPAN.from }, 'to'],
    ['an export without an end', 'export', { from: SPAN.from, reason: EXPORT.reason }, 'to'],
    ['an over-long cursor', 'search', { ...SEARCH, cursor: MARK.repeat(200) }, 'cursor'],
    ['an empty cursor', 'search', { ...SEARCH, cursor: '' }, 'cursor'],
    ['null for a field', 'search', { ...SEARCH, filter: null }, 'filter'],
    ['an id that is none', 'show', { ...SHOW, id: MARK }, 'id'],
    ['an id in capitals', 'show', { ...SHOW, id: 'A'.repeat(32) }, 'id'],
    ['a confirmation that is none', 'erase', { ...SEARCH, confirmation: 7 }, 'confirmation'],
    ['an erasure of everybody', 'erase', { reason: SEARCH.reason }, 'key'],
  ];
  it.each(cases)('%s', async (_what, route, body, field) => {
    await expectField(world.ask(route, { token, body }), field);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'the name %s, which every object has',
    async (name) => {
      const body = JSON.stringify(SEARCH).replace('{', `{"${name}":{"${MARK}":1},`);
      await expectField(world.ask('search', { token, body }), name);
    },
  );
});

describe('a query with a wrong parameter is 422, and names it', () => {
  const cases: readonly (readonly [string, RouteName, string, string])[] = [
    ['none at all', 'overview', '', 'from'],
    ['no end', 'overview', `from=${SPAN.from}`, 'to'],
    ['reversed dates', 'overview', `from=${SPAN.to}&to=${SPAN.from}`, 'to'],
    ['a date that is none', 'accessLog', `from=${MARK}&to=${SPAN.to}`, 'from'],
    ['an unknown parameter', 'overview', `from=${SPAN.from}&to=${SPAN.to}&sort=${MARK}`, 'sort'],
    [
      'an address as a parameter',
      'overview',
      `from=${SPAN.from}&to=${SPAN.to}&${MARK}@a.example`,
      'query',
    ],
    ['a parameter twice', 'overview', `from=${SPAN.from}&to=${SPAN.to}&to=${SPAN.to}`, 'to'],
    [
      'a pool twice',
      'overview',
      `pool=${POOL}&pool=${POOL}&from=${SPAN.from}&to=${SPAN.to}`,
      'pool',
    ],
    ['an empty pool', 'overview', `pool=&from=${SPAN.from}&to=${SPAN.to}`, 'pool'],
    ['__proto__', 'overview', `from=${SPAN.from}&to=${SPAN.to}&__proto__=${MARK}`, '__proto__'],
    ['a broken escape', 'overview', `from=%E0%A4%A&to=${SPAN.to}`, 'from'],
    ['anything', 'me', `name=${MARK}`, 'name'],
  ];
  it.each(cases)('%s', async (_what, route, query, field) => {
    await expectField(world.ask(route, { token, query }), field);
  });
});

describe('a body that cannot be read', () => {
  it.each([
    ['nothing', ''],
    ['half of it', '{"key":'],
    ['no JSON', `<key>${MARK}</key>`],
    ['a list', '[]'],
    ['a text', `"${MARK}"`],
    ['null', 'null'],
    ['very deep JSON', '['.repeat(30_000)],
  ])('as %s is 400', async (_what, body) => {
    const { status, json, text } = await world.ask('search', { token, body });
    expect({ status, type: json.type }).toEqual({
      status: 400,
      type: 'urn:sealpost:problem:malformed',
    });
    expect(text + log.text).not.toContain(MARK);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'text/json',
    'application/json-patch+json',
    '',
  ])('as %s is 415', async (type) => {
    const headers = { 'content-type': type };
    expect((await world.ask('search', { token, headers, body: SEARCH })).status).toBe(415);
  });

  it.each([
    'application/json',
    'Application/JSON; charset=utf-8',
    'application/json;charset=UTF-8',
  ])('as %s is read', async (type) => {
    const headers = { 'content-type': type };
    expect((await world.ask('search', { token, headers, body: SEARCH })).status).toBe(200);
  });

  it('for its length is 413, at one byte over 64 KB', async () => {
    const padded = (bytes: number) => {
      const text = JSON.stringify(SEARCH);
      return text + ' '.repeat(bytes - text.length);
    };
    expect((await world.ask('search', { token, body: padded(65_536) })).status).toBe(200);
    const answer = await world.ask('search', { token, body: padded(65_537) });
    expect({ status: answer.status, type: answer.json.type }).toEqual({
      status: 413,
      type: 'urn:sealpost:problem:too-large',
    });
  });

  it('is read from base64 as well, and refused when that is none of UTF-8', async () => {
    expect((await world.ask('search', { token, body: SEARCH, base64: true })).status).toBe(200);
    const event = {
      version: '2.0',
      rawPath: '/v1/deliveries/search',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      requestContext: { http: { method: 'POST' } },
      isBase64Encoded: true,
    };
    for (const bytes of [gzipSync(JSON.stringify(SEARCH)), Buffer.from([0x7b, 0xff, 0x7d])]) {
      const answer = await world.call({ ...event, body: bytes.toString('base64') });
      expect(answer.statusCode).toBe(400);
    }
    expect((await world.call({ ...event, body: '*no base64*' })).statusCode).toBe(400);
  });
});

describe('an address', () => {
  it.each([
    ['/v1/deliveries/search', 'GET', 'POST'],
    ['/v1/deliveries/show', 'PUT', 'POST'],
    ['/v1/deliveries/export', 'DELETE', 'POST'],
    ['/v1/people', 'POST', 'DELETE'],
    ['/v1/me', 'POST', 'GET, HEAD'],
    ['/v1/overview', 'OPTIONS', 'GET, HEAD'],
    ['/v1/access-log', 'PATCH', 'GET, HEAD'],
    ['/openapi.json', 'POST', 'GET, HEAD'],
  ])('%s with %s is 405, and says what it takes: %s', async (path, method, allow) => {
    const { status, headers, json } = await world.send(path, { token, method });
    expect({ status, allow: headers['allow'] }).toEqual({ status: 405, allow });
    expect(json).toMatchObject({ type: 'urn:sealpost:problem:method-not-allowed', status: 405 });
  });

  it.each([
    '/',
    '/v1',
    '/v1/',
    '/v1/me/',
    '//v1/me',
    '/V1/ME',
    '/v2/me',
    '/v1/../v1/me',
    '/v1/%6de',
    '/v1/me;x=1',
    '/api',
    '/api/api/v1/me',
    '/apiv1/me',
    '/constructor',
    '/v1/deliveries/search/ann@example.com',
  ])('%s is 404', async (path) => {
    const event = {
      version: '2.0',
      rawPath: path,
      headers: { authorization: `Bearer ${token}` },
      requestContext: { http: { method: 'GET' } },
    };
    const { statusCode, body } = await world.call(event);
    expect(statusCode).toBe(404);
    expect(body).not.toContain('ann@');
  });

  it('is the same behind /api, where the console has it', async () => {
    expect((await world.ask('me', { token, prefix: '/api' })).status).toBe(200);
    expect((await world.ask('search', { token, body: SEARCH, prefix: '/api' })).status).toBe(200);
  });

  it('takes HEAD for GET, and answers without a body', async () => {
    const { status, text } = await world.send('/v1/me', { token, method: 'HEAD' });
    expect({ status, text }).toEqual({ status: 200, text: '' });
  });
});

describe('every answer', () => {
  it('is nowhere stored and of one type, a refusal has no body but its document', async () => {
    const answers = [
      await world.ask('me', { token }),
      await world.ask('search', { token, body: SEARCH }),
      await world.ask('export', { token, body: EXPORT }),
      await world.send('/openapi.json', { token: null }),
      await world.ask('me', { token: null }),
      await world.ask('search', { token, body: {} }),
      await world.send('/nowhere', { token }),
      await world.send('/v1/people', { token }),
    ];
    for (const { headers, status, json } of answers) {
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      if (status < 400) continue;
      expect(headers['content-type']).toBe('application/problem+json');
      expect(Object.keys(json).toSorted()).toEqual(
        ['type', 'title', 'status', ...(status === 422 ? ['field'] : [])].toSorted(),
      );
    }
  });
});
