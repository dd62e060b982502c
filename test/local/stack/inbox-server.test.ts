import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InboxBackend } from '../../../local/inbox/inbox-backend.ts';
import { type InboxServer, openInboxServer } from '../../../local/inbox/inbox-server.ts';
import { Mailbox } from '../../../local/mailbox.ts';
import type { FireInput } from '../../../local/stack/fire-input.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';
import { success } from '../../../src/domain/result.ts';

let server: InboxServer;
let port: number;
const fired: FireInput[] = [];

/** An empty audit, and a trigger that only notes what it was asked for. */
const backend = {
  mailbox: new Mailbox(),
  audit: {
    reader: { byId: async () => success(null), onDay: async () => success([]) },
    storedRow: async () => null,
  },
  events: {
    trigger: async (input: FireInput) => {
      fired.push(input);
      return {};
    },
    find: () => null,
    subscribe: () => () => {},
  },
} as unknown as InboxBackend;

beforeAll(async () => {
  server = await openInboxServer(0);
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

beforeEach(() => {
  fired.length = 0;
});

interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** By node:http, because fetch sets Host and Origin by itself. */
function ask({ method = 'GET', path, headers = {}, body }: Asked) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const asked = request(
        { host: '127.0.0.1', port, method, path, headers },
        async (response) => {
          let text = '';
          for await (const chunk of response) text += chunk;
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
        },
      );
      asked.on('error', reject);
      asked.end(body);
    },
  );
}

const JSON_TYPE = { 'content-type': 'application/json' };
const SIGN_UP = JSON.stringify({ channel: 'email', trigger: 'SignUp', email: 'ann@example.com' });
const fire = (headers: Record<string, string>, body = SIGN_UP) =>
  ask({ method: 'POST', path: '/api/trigger', headers, body });

test('before there is something to show, it says that it is still starting', async () => {
  expect((await ask({ path: '/api/messages' })).status).toBe(503);
  server.serve(backend);
  expect((await ask({ path: '/api/messages' })).status).toBe(200);
});

test('a name of someone else that points to this machine is refused', async () => {
  for (const host of ['inbox.example.com', `rebound.example.com:${port}`, '127.0.0.1:1']) {
    expect((await ask({ path: '/api/messages', headers: { host } })).status).toBe(403);
    expect((await ask({ path: '/', headers: { host } })).status).toBe(403);
  }
  expect((await ask({ path: '/', headers: { host: `localhost:${port}` } })).status).toBe(200);
});

test("another site's page cannot fire anything, and a program or the page itself can", async () => {
  for (const origin of ['https://evil.example.com', 'null', `https://127.0.0.1:${port}`]) {
    expect((await fire({ ...JSON_TYPE, origin })).status).toBe(403);
  }
  expect((await fire({ 'content-type': 'text/plain' })).status).toBe(415);
  expect(fired).toEqual([]);
  expect((await fire({ ...JSON_TYPE, origin: server.url })).status).toBe(200);
  expect((await fire(JSON_TYPE)).status).toBe(200);
  expect(fired).toHaveLength(2);
});

test.each([
  ['channel', { channel: 'fax' }],
  ['trigger', { trigger: 'Welcome' }],
  ['trigger', { channel: 'sms', trigger: 'AccountTakeOverNotification', phone: '+821012345678' }],
  ['email', { email: undefined }],
  ['email', { email: 'two\nlines' }],
  ['phone', { channel: 'sms' }],
  ['locale', { locale: 'x'.repeat(36) }],
  ['name', { name: '' }],
  ['userName', { userName: 'with spaces' }],
  ['repeat', { repeat: 0 }],
  ['repeat', { repeat: 21 }],
])('a wrong %s is named, and what it held is not repeated', async (field, wrong) => {
  const body = { channel: 'email', trigger: 'SignUp', email: 'ann@example.com', ...wrong };
  const { status, text } = await fire(JSON_TYPE, JSON.stringify(body));
  expect(status).toBe(400);
  expect(JSON.parse(text)).toMatchObject({ error: { field } });
  for (const value of ['fax', 'Welcome', 'two', 'xxx', 'with spaces'])
    expect(text).not.toContain(value);
  expect(fired).toEqual([]);
});

test.each([
  ['not JSON', '{', 400],
  ['not an object', '[]', 400],
  ['an unknown field', '{"channel":"email","trigger":"SignUp","email":"a@b.co","to":"x"}', 400],
  ['too long', JSON.stringify({ name: 'x'.repeat(20_000) }), 413],
])('a body that is %s is refused', async (_, body, status) => {
  expect((await fire(JSON_TYPE, body)).status).toBe(status);
});

test('what is not there is 404, and a wrong method is 405', async () => {
  expect((await ask({ path: '/api/nothing' })).status).toBe(404);
  expect((await ask({ path: '/assets/../server.ts' })).status).toBe(404);
  expect((await ask({ path: `/api/rows/${'a'.repeat(32)}` })).status).toBe(404);
  expect((await ask({ path: '/api/rows/short' })).status).toBe(404);
  expect((await ask({ path: '/api/trigger' })).status).toBe(405);
  expect((await ask({ path: '/api/messages', method: 'DELETE' })).status).toBe(405);
});

test('every answer forbids foreign scripts, frames and caches', async () => {
  for (const path of ['/', '/assets/inbox.js', '/api/messages', '/api/nothing']) {
    const { headers } = await ask({ path });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  }
});

test('a second server on the same port is refused', async () => {
  await expect(openInboxServer(port)).rejects.toThrow(PortTakenError);
});
