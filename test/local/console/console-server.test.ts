import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleServer, openConsoleServer } from '../../../local/console/console-server.ts';
import { DEMO_PEOPLE } from '../../../local/oidc/demo-people.ts';
import { type Asked, ask as askPort } from '../page/ask.ts';

const ISSUER = 'http://127.0.0.1:9998';
const PAGE = '<!doctype html><title>the console</title>';

let folder: string;
let server: ConsoleServer;
let port: number;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealpost-console-'));
  await mkdir(join(folder, 'built', 'assets'), { recursive: true });
  await writeFile(join(folder, 'built', 'index.html'), PAGE);
  await writeFile(join(folder, 'built', 'icon.svg'), '<svg/>');
  await writeFile(join(folder, 'built', 'assets', 'index-a1b2.js'), 'run();');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  server = await openConsoleServer(0);
  port = Number(new URL(server.url).port);
});

afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const ask = (path: string, rest: Omit<Asked, 'port' | 'path'> = {}) =>
  askPort({ port, path, ...rest });

test('before there is something to show, it says that it is still starting', async () => {
  expect((await ask('/')).status).toBe(503);
  await server.serve({
    folder: join(folder, 'built'),
    issuer: ISSUER,
    api: async ({ method, url }) => {
      asked.push(`${method} ${url}`);
      const headers = { 'content-type': 'text/csv', 'sealpost-total': '2', 'cache-control': 'x' };
      return { status: 206, headers, body: Buffer.from('a,b') };
    },
  });
  expect((await ask('/')).status).toBe(200);
});

test.each(['/', '/n/abcdefghijklmnopqrstuvwxyz234567', '/overview?from=x.y', '/a/b/c'])(
  '%s is a page of the console, which knows itself what to show',
  async (path) => {
    const { status, headers, text } = await ask(path);
    expect({ status, text }).toEqual({ status: 200, text: PAGE });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-store');
  },
);

test('a file with a hash in its name is kept for ever, any other is not', async () => {
  const { headers, text } = await ask('/assets/index-a1b2.js');
  expect(text).toBe('run();');
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await ask('/icon.svg')).headers['cache-control']).toBe('no-store');
  expect((await ask('/assets/index-gone.js')).status).toBe(404);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/../../secret.txt',
  '/..\\secret.txt',
  '//etc/passwd.txt',
  '/assets/index-a1b2.js%00.html',
])('%s leads to nothing outside of the folder', async (path) => {
  const { status, text } = await ask(path);
  expect(status).toBe(404);
  expect(text).not.toContain('secret');
});

test('the configuration says where to sign in, and who can', async () => {
  const { headers, text } = await ask('/config.json');
  expect(headers['cache-control']).toBe('no-store');
  expect(JSON.parse(text)).toEqual({
    apiUrl: '/api',
    oidc: {
      authority: ISSUER,
      clientId: 'sealpost-console',
      cliClientId: 'sealpost-cli',
      scope: 'openid profile',
    },
    phoneRegion: 'KR',
    demoPeople: DEMO_PEOPLE.map(({ name, role }) => ({ name, role })),
  });
});

test('what is asked of /api is asked of the audit API, and its answer is given back', async () => {
  const { status, headers, text } = await ask('/api/v1/deliveries/export?x=1', { method: 'POST' });
  expect({ status, text }).toEqual({ status: 206, text: 'a,b' });
  expect(headers).toMatchObject({
    'content-type': 'text/csv',
    'sealpost-total': '2',
    'cache-control': 'no-store',
  });
  expect((await ask('/api/v1/people', { method: 'DELETE' })).status).toBe(206);
  expect(asked).toEqual(['POST /api/v1/deliveries/export?x=1', 'DELETE /api/v1/people']);
});

test.each(['/', '/config.json', '/assets/index-a1b2.js', '/api/v1/me'])(
  '%s tells the browser to run nothing of anybody else, and to be framed by nobody',
  async (path) => {
    const { headers } = await ask(path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain(`connect-src 'self' ${ISSUER};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe|\*|https:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  },
);

test("a name of someone else that points here, and another site's page, are refused", async () => {
  for (const path of ['/', '/config.json', '/api/v1/me']) {
    expect((await ask(path, { headers: { host: `rebound.example.com:${port}` } })).status).toBe(
      403,
    );
    expect((await ask(path, { headers: { origin: 'https://evil.example.com' } })).status).toBe(403);
    expect((await ask(path, { headers: { origin: ISSUER } })).status).toBe(403);
  }
  expect((await ask('/', { headers: { host: `localhost:${port}` } })).status).toBe(200);
});

test('a page takes no other method than GET', async () => {
  expect((await ask('/', { method: 'POST' })).status).toBe(405);
  expect((await ask('/config.json', { method: 'DELETE' })).status).toBe(405);
});

test('without a built console the API is there all the same', async () => {
  const other = await openConsoleServer(0);
  const at = { port: Number(new URL(other.url).port) };
  const api = async () => ({ status: 200, headers: {}, body: Buffer.from('here') });
  await other.serve({ folder: null, issuer: ISSUER, api });
  expect((await askPort({ ...at, path: '/' })).text).toContain('not built');
  expect((await askPort({ ...at, path: '/api/v1/me' })).text).toBe('here');
  await other.close();
});
