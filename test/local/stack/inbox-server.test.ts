import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InboxBackend } from '../../../local/inbox/inbox-backend.ts';
import { type InboxServer, openInboxServer } from '../../../local/inbox/inbox-server.ts';
import { type LocalMessage, Mailbox } from '../../../local/mailbox.ts';
import type { FireInput } from '../../../local/stack/fire-input.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { success } from '../../../src/domain/result.ts';
import { type Asked, ask as askPort } from '../page/ask.ts';

let server: InboxServer;
let port: number;
const fired: FireInput[] = [];

/** An empty audit, and a trigger that only notes what it was asked for. */
const backend = {
  mailbox: new Mailbox(),
  audit: {
    reader: { byId: async () => success(null) },
    period: { page: async () => success({ rows: [], next: null }) },
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
  consoleUrl: 'http://127.0.0.1:9999',
} as unknown as InboxBackend;

beforeAll(async () => {
  server = await openInboxServer(0);
  port = Number(new URL(server.url).port);
});

afterAll(() => server.close());

beforeEach(() => {
  fired.length = 0;
});

const ask = (asked: Omit<Asked, 'port'>) => askPort({ port, ...asked });
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

test('a mail is a document of its own: no scripts, no pictures, no framing by others', async () => {
  const { seq } = backend.mailbox.add({ html: '<p>here</p>' } as Omit<LocalMessage, 'seq'>);
  const { status, headers, text } = await ask({ path: `/mails/${seq}?scheme=dark` });
  expect(status).toBe(200);
  expect(headers['content-type']).toBe('text/html; charset=utf-8');
  expect(text).toContain('<p>here</p>');
  const policy = String(headers['content-security-policy']);
  expect(policy).toMatch(/^sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox;/);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'self'");
  expect(policy).not.toMatch(/script-src|img-src|allow-scripts/);
  expect((await ask({ path: `/mails/${seq}?scheme=sepia` })).text).toContain('"field":"scheme"');
});

test('a message without HTML has no such document', async () => {
  const { seq } = backend.mailbox.add({ html: null } as Omit<LocalMessage, 'seq'>);
  expect((await ask({ path: `/mails/${seq}` })).status).toBe(404);
  expect((await ask({ path: '/mails/999' })).status).toBe(404);
  expect((await ask({ path: '/mails/x' })).status).toBe(404);
  expect((await ask({ path: `/mails/${seq}`, method: 'POST' })).status).toBe(405);
});

test('the languages are those that there are texts in, by their own names', async () => {
  const { text } = await ask({ path: '/api/languages' });
  const { languages } = JSON.parse(text);
  expect(languages.map(({ locale }: { locale: string }) => locale)).toEqual(LOCALES);
  expect(languages[1]).toEqual({ locale: 'ko', name: '한국어', direction: 'ltr' });
});

test('the console is a redirect away, and nothing else is', async () => {
  const id = 'abcdefghijklmnopqrstuvwxyz234567';
  expect(await ask({ path: '/console' })).toMatchObject({
    status: 302,
    headers: { location: 'http://127.0.0.1:9999/' },
  });
  expect((await ask({ path: `/console/n/${id}` })).headers['location']).toBe(
    `http://127.0.0.1:9999/n/${id}`,
  );
  for (const path of ['/console/n/short', '/console//evil.example.com', '/console/overview']) {
    expect((await ask({ path })).status).toBe(404);
  }
  expect((await ask({ path: '/console', method: 'POST' })).status).toBe(405);
});

test('the gallery is there, too', async () => {
  expect((await ask({ path: '/gallery' })).status).toBe(200);
  expect(JSON.parse((await ask({ path: '/api/gallery' })).text)).toMatchObject({ inbox: true });
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
