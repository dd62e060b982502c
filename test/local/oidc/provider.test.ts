import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEMO_PEOPLE } from '../../../local/oidc/demo-people.ts';
import {
  AUDIT_API_AUDIENCE,
  CLI_CLIENT,
  CONSOLE_CLIENT,
} from '../../../local/oidc/oidc-clients.ts';
import { type OidcServer, openOidcServer } from '../../../local/oidc/oidc-server.ts';
import { loadSignInKeys } from '../../../local/oidc/sign-in-keys.ts';
import { ask } from '../page/ask.ts';
import { Browser } from './browser.ts';
import { beginSignIn, finishSignIn, pressButton, signIn } from './sign-in.ts';

const CONSOLE = 'http://127.0.0.1:9999';
const CALLBACK = `${CONSOLE}/callback`;
const [SAM] = DEMO_PEOPLE;
const sam = SAM?.sub ?? '';

let server: OidcServer;
let port: number;
const said: unknown[] = [];
const { warn, info, error } = console;

beforeAll(async () => {
  Object.assign(console, {
    warn: (...line: unknown[]) => said.push(line),
    info: (...line: unknown[]) => said.push(line),
    error: (...line: unknown[]) => said.push(line),
  });
  server = await openOidcServer(0);
  port = Number(new URL(server.url).port);
  await server.serve(await loadSignInKeys(null), [CONSOLE]);
});

afterAll(async () => {
  await server?.close();
  Object.assign(console, { warn, info, error });
  expect(said, 'what the provider prints').toEqual([]);
});

const verify = (token: string) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${server.url}/jwks`)), {
    issuer: server.url,
    audience: AUDIT_API_AUDIENCE,
    algorithms: ['RS256'],
  });

test.each(DEMO_PEOPLE)(
  '$name signs in with PKCE and gets an access token for the audit API',
  async ({ sub, name, role, groups }) => {
    const tokens = await signIn(server.url, CONSOLE_CLIENT, CALLBACK, sub);
    expect(tokens.claims()).toMatchObject({ sub, name });
    const { payload } = await verify(tokens.access_token);
    expect(payload).toMatchObject({
      sub,
      name,
      token_use: 'access',
      client_id: CONSOLE_CLIENT,
      'cognito:groups': [`sealpost-${role}`],
    });
    expect(groups).toEqual([`sealpost-${role}`]);
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(15 * 60);
  },
);

test.each(['http://127.0.0.1:54321/callback', 'http://localhost:1234/callback'])(
  'the command line signs in over whatever port of this machine is free: %s',
  async (callback) => {
    const tokens = await signIn(server.url, CLI_CLIENT, callback, sam);
    const { payload } = await verify(tokens.access_token);
    expect(payload['client_id']).toBe(CLI_CLIENT);
  },
);

test('a refresh token gives another access token, once', async () => {
  const begun = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const tokens = await finishSignIn(begun, await pressButton(begun, sam));
  const token = tokens.refresh_token ?? '';
  const refreshed = await oidc.refreshTokenGrant(begun.client, token);
  expect((await verify(refreshed.access_token)).payload.sub).toBe(sam);
  await expect(oidc.refreshTokenGrant(begun.client, token)).rejects.toThrow();
});

test('a code is of no use without its verifier', async () => {
  const begun = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const back = await pressButton(begun, sam);
  const other = { ...begun, verifier: oidc.randomPKCECodeVerifier() };
  await expect(finishSignIn(other, back)).rejects.toMatchObject({ error: 'invalid_grant' });
});

test('a sign-in without PKCE, or with the plain kind, is refused', async () => {
  const { url } = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const browser = new Browser();
  const plain = new URL(url);
  plain.searchParams.set('code_challenge_method', 'plain');
  url.searchParams.delete('code_challenge');
  url.searchParams.delete('code_challenge_method');
  for (const without of [url, plain]) {
    const back = await browser.follow(await browser.get(without), server.url);
    expect(back.searchParams.get('error')).toBe('invalid_request');
    expect(back.searchParams.get('code')).toBeNull();
  }
});

test.each([
  ['foreign address', CONSOLE_CLIENT, 'https://evil.example.com/callback'],
  ['foreign path of the console', CONSOLE_CLIENT, `${CONSOLE}/other`],
  ['console on another port', CONSOLE_CLIENT, 'http://127.0.0.1:9998/callback'],
  ['machine elsewhere for the command line', CLI_CLIENT, 'http://192.0.2.1:5000/callback'],
  ['unknown client', 'somebody', CALLBACK],
])('a %s is not redirected to', async (_, clientId, redirectUri) => {
  const { url } = await beginSignIn(server.url, clientId, redirectUri);
  const answer = await new Browser().get(url, { accept: 'text/html' });
  expect(answer.status).toBe(400);
  expect(answer.headers.get('location')).toBeNull();
  expect(await answer.text()).toContain('This did not work');
});

test('the sign-in page lists the three with what each may do, and holds no script', async () => {
  const browser = new Browser();
  const { url } = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const page = await browser.get(await browser.follow(await browser.get(url), server.url));
  const html = await page.text();
  for (const { name, may } of DEMO_PEOPLE) {
    expect(html).toContain(`<strong>${name}</strong>`);
    expect(html).toContain(may);
  }
  expect(html).not.toContain('<script');
  const policy = page.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain(`form-action 'self' ${CONSOLE}`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(page.headers.get('cache-control')).toBe('no-store');
});

test('who is signed in already is not asked again, and after signing out they are', async () => {
  const browser = new Browser();
  const begun = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const { id_token } = await finishSignIn(begun, await pressButton(begun, sam, browser));
  const again = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const back = await browser.follow(await browser.get(again.url), server.url);
  expect((await finishSignIn(again, back)).claims()?.sub).toBe(sam);

  const leave = oidc.buildEndSessionUrl(begun.client, {
    id_token_hint: id_token ?? '',
    post_logout_redirect_uri: `${CONSOLE}/`,
    state: 'gone',
  });
  const page = await browser.get(leave);
  const html = await page.text();
  expect(html).toContain('Signing out');
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const confirm = /action="([^"]+)"/.exec(html)?.[1] ?? '';
  const left = await browser.post(confirm, { xsrf, logout: 'yes' }, { origin: server.url });
  expect(left.headers.get('location')).toBe(`${CONSOLE}/?state=gone`);

  const third = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const asked = await browser.follow(await browser.get(third.url), server.url);
  expect(asked.pathname).toMatch(/^\/sign-in\//);
});

test('whoever does not sign in is sent back without a code', async () => {
  const browser = new Browser();
  const { url } = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const page = await browser.follow(await browser.get(url), server.url);
  const sent = await browser.post(page, { nobody: 'yes' }, { origin: server.url });
  const back = await browser.follow(sent, server.url);
  expect(back.searchParams.get('error')).toBe('access_denied');
});

test("another page cannot press a button, nor can a browser in somebody else's sign-in", async () => {
  const browser = new Browser();
  const { url } = await beginSignIn(server.url, CONSOLE_CLIENT, CALLBACK);
  const page = await browser.follow(await browser.get(url), server.url);
  for (const origin of ['https://evil.example.com', 'null', CONSOLE]) {
    expect((await browser.post(page, { person: sam }, { origin })).status).toBe(403);
  }
  expect((await new Browser().post(page, { person: sam })).status).toBe(400);
  expect((await browser.post(page, { person: 'nobody-we-know' })).status).toBe(400);
  expect((await browser.post(page, { person: 'x'.repeat(5000) })).status).toBe(400);
});

test('a name of someone else that points to this machine is refused', async () => {
  const path = '/.well-known/openid-configuration';
  for (const host of ['sign-in.example.com', `rebound.example.com:${port}`]) {
    expect((await ask({ port, path, headers: { host } })).status).toBe(403);
  }
  expect((await ask({ port, path })).status).toBe(200);
});

test("only the console's page may fetch tokens from a browser", async () => {
  const token = (origin: string) =>
    ask({
      port,
      method: 'POST',
      path: '/token',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: `grant_type=authorization_code&client_id=${CONSOLE_CLIENT}&code=x`,
    });
  const own = await token(CONSOLE);
  expect(own.headers['access-control-allow-origin']).toBe(CONSOLE);
  const foreign = await token('https://evil.example.com');
  expect(foreign.status).toBe(403);
  expect(foreign.headers['access-control-allow-origin']).toBeUndefined();
});
