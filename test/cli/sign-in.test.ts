import { mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_PEOPLE } from '../../local/oidc/demo-people.ts';
import { POOL } from '../handlers/audit-api/audit-api-world.ts';
import { Browser } from '../local/oidc/browser.ts';
import { pressButton } from '../local/oidc/sign-in.ts';
import { ask } from '../local/page/ask.ts';
import { type CliWorld, startCliWorld } from './audit-world.ts';
import type { CliTerms } from './run-cli.ts';
import { startStubConsole } from './stub-console.ts';

const SAM = DEMO_PEOPLE[0]?.sub ?? '';
const FIND = ['audit', 'find', 'ann@example.com', '--reason', 'Ticket A1', '--pool', POOL];

let world: CliWorld;
let state = '';
beforeAll(async () => {
  world = await startCliWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  state = await mkdtemp(join(world.folder, 'state-'));
});

const terms = (environment: CliTerms['environment'] = {}): CliTerms => ({
  environment: { XDG_STATE_HOME: state, ...environment },
});
const run = (words: readonly string[], environment: CliTerms['environment'] = {}) =>
  world.run(null, words, terms(environment));

/** Begins a sign-in. @returns where the person is sent, and where they come back to */
async function begin(words: readonly string[] = []) {
  const cli = world.start(null, ['login', '--callback-port', '0', ...words], terms());
  const said = await cli.says('Ctrl-C');
  const url = new URL(/^ {2}(http\S+)$/m.exec(said)?.[1] ?? '');
  const back = new URL(url.searchParams.get('redirect_uri') ?? '');
  return { cli, url, back, port: Number(back.port) };
}

const keptFiles = () => readdir(join(state, 'sealpost')).catch(() => []);
async function kept() {
  const [name = ''] = await keptFiles();
  const file = join(state, 'sealpost', name);
  return { file, content: JSON.parse(await readFile(file, 'utf8')) };
}

describe('login', () => {
  it('signs in by the browser, and later calls need nothing more', async () => {
    const { cli, url, back } = await begin();
    expect(back.href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    const page = await new Browser().get(await pressButton({ url }, SAM));
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<h1>Signed in</h1>');
    const { status, stdout, stderr } = await cli.ended;
    expect(status).toBe(0);
    expect(stdout).toMatch(/Signed in as Sam, until \d{4}-\d\d-\d\d \d\d:\d\d\./);
    expect(stdout).toContain(`support in ${POOL}`);

    const { file, content } = await kept();
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(join(state, 'sealpost'))).mode & 0o777).toBe(0o700);
    expect(stdout + stderr).not.toContain(content.accessToken);
    expect(Object.keys(content).sort()).toEqual(['accessToken', 'apiUrl', 'console', 'expiresAt']);
    expect((await run(FIND)).status).toBe(3);
  });

  it('shows a page that runs nothing, and that nobody keeps', async () => {
    const { cli, url } = await begin(['--lang', 'ko']);
    const page = await new Browser().get(await pressButton({ url }, SAM));
    const html = await page.text();
    expect(html).toContain('<h1>로그인했습니다</h1>');
    expect(html).not.toMatch(/script|code=|state=/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect((await cli.ended).stdout).toContain('Sam 님으로 로그인했습니다');
  });

  it('answers nobody but the one it waits for, and only once', async () => {
    const { cli, url, back, port } = await begin();
    const state = url.searchParams.get('state') ?? '';
    for (const [path, status] of [
      ['/', 404],
      ['/callback/x', 404],
      ['/favicon.ico', 404],
      ['/callback', 400],
      ['/callback?code=stolen', 400],
      [`/callback?code=stolen&state=${state.slice(1)}`, 400],
      ['/callback?error=access_denied', 400],
    ] as const) {
      const answer = await ask({ port, path });
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.text).toBe('');
    }
    const path = `/callback?code=stolen&state=${state}`;
    const headers = { host: `rebound.example:${port}` };
    expect((await ask({ port, path, headers })).status).toBe(404);
    expect((await ask({ port, path, method: 'POST' })).status).toBe(404);

    const returned = await pressButton({ url }, SAM);
    expect(returned.origin).toBe(back.origin);
    expect((await ask({ port, path: returned.pathname + returned.search })).status).toBe(200);
    expect((await cli.ended).status).toBe(0);
    await expect(ask({ port, path })).rejects.toThrow();
  });

  it.each([
    ['that the sign-in service never gave', 'code=stolen', 'invalid_grant'],
    ['of nobody', 'error=access_denied&error_description=%1B[31mno', 'access_denied'],
    ['that is none', 'nothing=', 'oauth_invalid_response'],
  ])('keeps nothing of an answer %s', async (_, query, told) => {
    const { cli, url, port } = await begin();
    const issuer = encodeURIComponent(world.oidc.url);
    const path = `/callback?${query}&state=${url.searchParams.get('state')}&iss=${issuer}`;
    const page = await ask({ port, path });
    expect(page.text).toContain('The sign-in did not work');
    const { status, stderr } = await cli.ended;
    expect(status).toBe(4);
    expect(stderr).toContain(`The sign-in did not work (${told}).`);
    expect(stderr).not.toContain('\u001b');
    expect(await keptFiles()).toEqual([]);
  });

  it('gives up when nobody comes, or by Ctrl-C', async () => {
    const nobody = await run(['login', '--callback-port', '0', '--wait', '1']);
    expect(nobody.status).toBe(4);
    expect(nobody.stderr).toContain('Nobody signed in.');
    const { cli } = await begin();
    cli.process.kill('SIGINT');
    expect((await cli.ended).status).toBe(130);
    expect(await keptFiles()).toEqual([]);
  });

  it('says so when its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { status, stderr } = await run(['login', '--callback-port', String(port)]);
    expect(status).toBe(2);
    expect(stderr).toContain(`Port ${port} of this machine is taken.`);
    other.close();
  });

  it.each([
    ['the console names no client for it', { cliClientId: undefined }, 4, 'oidc.cliClientId'],
    ['the sign-in is over plain http', { authority: 'http://sign-in.example' }, 4, 'not_https'],
    ['the sign-in service is not there', { authority: 'http://127.0.0.1:1' }, 5, 'did not work'],
  ])('does not begin when %s', async (_, change, status, told) => {
    const oidc = { authority: world.oidc.url, clientId: 'a', cliClientId: 'b', scope: 'openid' };
    const stub = await startStubConsole({ oidc: { ...oidc, ...change } });
    const words = ['login', '--callback-port', '0', '--console', stub.url];
    const ended = await run(words);
    expect(ended.status).toBe(status);
    expect(ended.stderr).toContain(told);
    await stub.close();
  });
});

describe('a sign-in that was kept', () => {
  const signIn = async () => {
    const { cli, url } = await begin();
    await new Browser().get(await pressButton({ url }, SAM));
    await cli.ended;
  };

  it('is forgotten by logout', async () => {
    await signIn();
    const out = await run(['logout']);
    expect(out).toMatchObject({ status: 0, stdout: 'Signed out here.\n' });
    expect(await keptFiles()).toEqual([]);
    expect((await run(['logout'])).stdout).toBe('You were not signed in here.\n');
    const { status, stderr } = await run(FIND);
    expect(status).toBe(4);
    expect(stderr).toContain('You are not signed in.');
  });

  it('runs out, and says so', async () => {
    await signIn();
    const { file, content } = await kept();
    await writeFile(file, JSON.stringify({ ...content, expiresAt: Date.now() - 1 }));
    const { status, stderr } = await run(FIND);
    expect(status).toBe(4);
    expect(stderr).toBe('Your sign-in has run out. Sign in again: npx sealpost login\n');
  });

  it('is good for its console and its API only', async () => {
    await signIn();
    const { file, content } = await kept();
    for (const change of [
      { console: 'https://other.example' },
      { apiUrl: 'https://other.example' },
    ]) {
      await writeFile(file, JSON.stringify({ ...content, ...change }));
      expect((await run(FIND)).status).toBe(4);
    }
    await writeFile(file, '{"accessToken":');
    expect((await run(FIND)).status).toBe(4);
    const stub = await startStubConsole();
    expect((await run([...FIND, '--console', stub.url])).status).toBe(4);
    expect(stub.asked).toEqual([]);
    await stub.close();
  });

  it('gives way to SEALPOST_TOKEN', async () => {
    const token = await world.token('auditor');
    const log = ['audit', 'access-log', '--pool', POOL];
    await signIn();
    expect((await run(log)).status).toBe(4);
    expect((await run(log, { SEALPOST_TOKEN: token })).status).toBe(0);
  });

  it('that the API does not take asks for another one', async () => {
    await signIn();
    const { file, content } = await kept();
    await writeFile(file, JSON.stringify({ ...content, accessToken: 'eyJ.eyJ.sig' }));
    const { status, stderr } = await run(FIND);
    expect(status).toBe(4);
    expect(stderr).toContain('Your sign-in is not taken, or has run out.');
  });
});
