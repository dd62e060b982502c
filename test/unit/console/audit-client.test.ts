import { afterEach, describe, expect, it } from 'vitest';
import { AuditClient, type ExportPiece } from '../../../console/client/audit-client.ts';
import { AuditRequestError } from '../../../console/client/audit-failure.ts';
import { closedPort } from '../adapters/closed-port.ts';
import {
  type HostileExchange,
  type HostileServer,
  startHostileServer,
} from '../adapters/hostile-server.ts';

const TOKEN = 'token-of-sam';
const JSON_TYPE = { 'content-type': 'application/json' };
const PROBLEM_TYPE = { 'content-type': 'application/problem+json' };
const CSV_TYPE = { 'content-type': 'text/csv; charset=utf-8' };
const WISH = { reason: '#1', from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' };

let server: HostileServer | null = null;

afterEach(async () => {
  await server?.close();
  server = null;
});

async function clientOf(treat: (exchange: HostileExchange) => void): Promise<AuditClient> {
  server = await startHostileServer(treat);
  return new AuditClient({ apiUrl: `${server.url}/api`, token: async () => TOKEN });
}

/** What a call fails with; what else it rejects with comes through as it is. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return await call.then(
    () => 'an answer',
    (error: unknown) => (error instanceof AuditRequestError ? error.failure : error),
  );
}

async function piecesOf(pieces: AsyncIterable<ExportPiece>): Promise<ExportPiece[]> {
  const got: ExportPiece[] = [];
  for await (const piece of pieces) got.push(piece);
  return got;
}

describe('a question to the audit', () => {
  it('carries the token, and whom it is about in its body only', async () => {
    const found = { deliveries: [], searched: 0, next: null };
    const client = await clientOf(({ answer }) => answer(200, JSON.stringify(found), JSON_TYPE));
    const body = {
      key: { kind: 'email', value: 'ann@example.com' },
      reason: 'Says that no code came',
    } as const;

    expect(await client.search(body)).toEqual(found);

    const [request] = server?.exchanges ?? [];
    expect(request?.path).toBe('/api/v1/deliveries/search');
    expect(request?.headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(request?.headers['content-type']).toBe('application/json');
    expect(request?.headers.cookie).toBeUndefined();
    expect(JSON.parse(request?.body ?? '')).toEqual(body);
  });

  it('goes to the place of its kind', async () => {
    const client = await clientOf(({ answer }) => answer(200, '{}', JSON_TYPE));
    const { from, to, reason } = WISH;
    const key = { kind: 'sub', value: 's' } as const;
    await client.me();
    await client.show({ id: 'a'.repeat(32), reason });
    await client.overview({ from, to });
    await client.accessLog({ from, to, cursor: 'a&b=c', pool: undefined });
    await client.erase({ key, reason });
    const span = 'from=2026-11-01T00%3A00%3A00Z&to=2026-11-02T00%3A00%3A00Z';
    expect(server?.exchanges.map(({ path }) => path)).toEqual([
      '/api/v1/me',
      '/api/v1/deliveries/show',
      `/api/v1/overview?${span}`,
      `/api/v1/access-log?${span}&cursor=a%26b%3Dc`,
      '/api/v1/people',
    ]);
  });

  it('is not asked without a token', async () => {
    server = await startHostileServer(({ answer }) => answer(200, '{}'));
    const client = new AuditClient({ apiUrl: server.url, token: async () => null });
    expect(await failureOf(client.me())).toEqual({ kind: 'unauthenticated' });
    expect(server.exchanges).toEqual([]);
  });

  it('is broken off by whoever asked, for the reason they give', async () => {
    const client = await clientOf(() => undefined);
    const reason = new Error('called off');
    const calledOff = new AbortController();
    const call = client.me(calledOff.signal);
    calledOff.abort(reason);
    expect(await failureOf(call)).toBe(reason);
  });
});

const REFUSALS = [
  [401, 'unauthenticated', {}, { kind: 'unauthenticated' }],
  [403, 'forbidden', {}, { kind: 'forbidden' }],
  [404, 'not-found', {}, { kind: 'not-found' }],
  [400, 'bad-cursor', {}, { kind: 'bad-cursor' }],
  [400, 'bad-confirmation', {}, { kind: 'bad-confirmation' }],
  [422, 'invalid-field', {}, { kind: 'invalid-field', field: 'key.value' }],
  [429, 'rate-limited', { 'retry-after': '17' }, { kind: 'rate-limited', retryAfterSeconds: 17 }],
  [503, 'unavailable', { 'retry-after': '2' }, { kind: 'unavailable', retryAfterSeconds: 2 }],
  [500, 'internal', {}, { kind: 'internal' }],
  [418, 'of-a-later-version', {}, { kind: 'internal' }],
] as const;

describe('a refusal', () => {
  it.each(REFUSALS)('%i %s is told by its type', async (status, word, headers, failure) => {
    const body = { type: `urn:sealpost:problem:${word}`, title: 'No.', status, field: 'key.value' };
    const client = await clientOf(({ answer }) =>
      answer(status, JSON.stringify(body), { ...PROBLEM_TYPE, ...headers }),
    );
    expect(await failureOf(client.me())).toEqual(failure);
  });

  it('names no field when the answer names none', async () => {
    const client = await clientOf(({ answer }) =>
      answer(422, '{"type":"urn:sealpost:problem:invalid-field","field":7}', PROBLEM_TYPE),
    );
    expect(await failureOf(client.me())).toEqual({ kind: 'invalid-field', field: null });
  });

  it.each([
    [401, { kind: 'unauthenticated' }],
    [403, { kind: 'forbidden' }],
    [429, { kind: 'rate-limited', retryAfterSeconds: 5 }],
    [502, { kind: 'unavailable', retryAfterSeconds: 5 }],
    [503, { kind: 'unavailable', retryAfterSeconds: 5 }],
    [504, { kind: 'unavailable', retryAfterSeconds: 5 }],
    [400, { kind: 'internal' }],
    [500, { kind: 'internal' }],
  ])('%i by whoever stands before the API is told by its status', async (status, failure) => {
    for (const body of ['', '<html>', 'null', '[]', '"text"', '{"type":7}', '{"message":"no"}']) {
      const client = await clientOf(({ answer }) => answer(status, body));
      expect(await failureOf(client.me())).toEqual(failure);
      await server?.close();
    }
  });

  it.each([
    ['0', 1],
    ['1', 1],
    ['300', 300],
    ['999999999', 300],
    ['-3', 5],
    ['1.5', 5],
    ['Infinity', 5],
    ['Wed, 25 Nov 2026 10:00:00 GMT', 5],
  ])('Retry-After %j is %i seconds', async (given, retryAfterSeconds) => {
    const client = await clientOf(({ answer }) => answer(503, '', { 'retry-after': given }));
    expect(await failureOf(client.me())).toEqual({ kind: 'unavailable', retryAfterSeconds });
  });

  it('says nothing of what was asked', async () => {
    const client = await clientOf(({ answer }) =>
      answer(500, '{"title":"ann@example.com"}', PROBLEM_TYPE),
    );
    const key = { kind: 'email', value: 'ann@example.com' } as const;
    const error: unknown = await client.search({ key, reason: '#1' }).catch((caught) => caught);
    const told = `${error} ${JSON.stringify(error)} ${(error as Error).stack}`;
    expect(told).not.toContain('ann@example.com');
    expect(told).not.toContain(TOKEN);
  });
});

describe('a service that cannot be reached', () => {
  const offline = { kind: 'offline' };

  it('is offline where nothing listens', async () => {
    const client = new AuditClient({ apiUrl: await closedPort(), token: async () => TOKEN });
    expect(await failureOf(client.me())).toEqual(offline);
  });

  it('is offline when the connection breaks, before the answer or in it', async () => {
    const before = await clientOf(({ reset }) => reset());
    expect(await failureOf(before.me())).toEqual(offline);
    await server?.close();
    const within = await clientOf(({ response, reset }) => {
      response.writeHead(200, { ...JSON_TYPE, 'content-length': '100' }).write('{"id":', reset);
    });
    expect(await failureOf(within.me())).toEqual(offline);
  });

  it('is offline when the answer does not come in time, whole', async () => {
    for (const treat of [
      () => undefined,
      ({ response }: HostileExchange) => void response.writeHead(200, JSON_TYPE).write('{'),
    ]) {
      server = await startHostileServer(treat);
      const options = { apiUrl: server.url, token: async () => TOKEN, timeoutMs: 50 };
      expect(await failureOf(new AuditClient(options).me())).toEqual(offline);
      await server.close();
    }
  });

  it('is offline when the sign-in cannot be renewed for now', async () => {
    const token = () => Promise.reject(new Error('no network'));
    const client = new AuditClient({ apiUrl: await closedPort(), token });
    expect(await failureOf(client.me())).toEqual(offline);
  });

  it('takes the token nowhere else', async () => {
    const elsewhere = await startHostileServer(({ answer }) => answer(200, '{}', JSON_TYPE));
    const client = await clientOf(({ answer }) => answer(307, '', { location: elsewhere.url }));
    expect(await failureOf(client.me())).toEqual(offline);
    expect(elsewhere.exchanges).toEqual([]);
    await elsewhere.close();
  });
});

describe('an answer that is none', () => {
  it.each(['', '<!doctype html>', '{"id":'])('%j is the service at fault', async (body) => {
    const client = await clientOf(({ answer }) =>
      answer(200, body, { 'content-type': 'text/html' }),
    );
    expect(await failureOf(client.me())).toEqual({ kind: 'internal' });
  });

  it('is no file, either', async () => {
    const client = await clientOf(({ answer }) =>
      answer(200, '<!doctype html>', { 'content-type': 'text/html' }),
    );
    expect(await failureOf(piecesOf(client.export(WISH)))).toEqual({ kind: 'internal' });
  });
});

describe('an export', () => {
  const piece = ({ answer, body }: HostileExchange) => {
    const { cursor = 'begin' } = JSON.parse(body) as { readonly cursor?: string };
    const pieces: Readonly<Record<string, readonly [string, number, number, string | null]>> = {
      begin: ['id\r\n1\r\n2\r\n', 2, 2, 'second'],
      second: ['3\r\n4\r\n', 2, 4, 'third'],
      third: ['', 0, 4, null],
    };
    const [csv, rows, total, next] = pieces[cursor] ?? ['', 0, 0, null];
    answer(200, csv, {
      ...CSV_TYPE,
      'sealpost-rows': String(rows),
      'sealpost-total': String(total),
      ...(next === null ? {} : { 'sealpost-next': next }),
    });
  };

  it('comes piece by piece, with how far it is, until there is no more', async () => {
    const client = await clientOf(piece);
    const pieces = await piecesOf(client.export(WISH));
    expect(pieces.map(({ csv }) => csv).join('')).toBe('id\r\n1\r\n2\r\n3\r\n4\r\n');
    expect(pieces.map(({ rows, total, next }) => [rows, total, next])).toEqual([
      [2, 2, 'second'],
      [2, 4, 'third'],
      [0, 4, null],
    ]);
    const bodies = server?.exchanges.map(({ body }) => JSON.parse(body));
    expect(bodies).toEqual([WISH, { ...WISH, cursor: 'second' }, { ...WISH, cursor: 'third' }]);
  });

  it('goes on from where it broke off', async () => {
    let broken = true;
    const client = await clientOf((exchange) => {
      const second = JSON.parse(exchange.body).cursor === 'second';
      if (!second || !broken) return piece(exchange);
      broken = false;
      exchange.reset();
    });
    const got: ExportPiece[] = [];
    const take = async (cursor?: string) => {
      const wish = cursor === undefined ? WISH : { ...WISH, cursor };
      for await (const each of client.export(wish)) got.push(each);
    };
    expect(await failureOf(take())).toEqual({ kind: 'offline' });
    await take(got.at(-1)?.next ?? undefined);
    expect(got.map(({ csv }) => csv).join('')).toBe('id\r\n1\r\n2\r\n3\r\n4\r\n');
  });

  it('asks for no more than is taken', async () => {
    const client = await clientOf(piece);
    for await (const { total } of client.export(WISH)) {
      expect(total).toBe(2);
      break;
    }
    expect(server?.exchanges).toHaveLength(1);
  });
});
