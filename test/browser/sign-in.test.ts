/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import * as oidc from 'openid-client';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DEMO_PEOPLE } from '../../local/oidc/demo-people.ts';
import { CLI_CLIENT, CONSOLE_CLIENT } from '../../local/oidc/oidc-clients.ts';
import { type OidcServer, openOidcServer } from '../../local/oidc/oidc-server.ts';
import { loadSignInKeys } from '../../local/oidc/sign-in-keys.ts';
import { type Listening, listen } from '../../local/stand-ins/listen.ts';
import { beginSignIn, finishSignIn } from '../local/oidc/sign-in.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe.skipIf(chromiumMissing())('the sign-in in a browser', () => {
  let browser: Browser;
  let page: Page;
  let axe: string;
  let provider: OidcServer;
  let site: Listening;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    axe = await readFile(AXE, 'utf8');
    // Where people come back to: the console's origin, and a command line that waits.
    site = await listen(
      createServer((_, response) => response.end('back')),
      0,
    );
    provider = await openOidcServer(0);
    await provider.serve(await loadSignInKeys(null), [site.url]);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await provider?.close();
    await site?.close();
  });

  beforeEach(async () => {
    problems.length = 0;
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') problems.push(line.text());
    });
  });

  afterEach(async () => {
    await page.close();
    expect(problems).toEqual([]);
  });

  const begin = async (clientId = CONSOLE_CLIENT, callback = `${site.url}/callback`) => {
    const begun = await beginSignIn(provider.url, clientId, callback);
    await page.goto(begun.url.href);
    await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
    return begun;
  };
  const comesBack = async () => {
    await page.getByText('back').waitFor();
    return new URL(page.url());
  };
  const faults = async () => {
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
    return violations.map(({ id, impact }) => `${impact}: ${id}`);
  };

  test('a press on a name, and the browser is back with a code that gives tokens', async () => {
    const begun = await begin();
    await page.getByRole('button', { name: /^Aud/ }).click();
    const tokens = await finishSignIn(begun, await comesBack());
    expect(tokens.claims()?.['name']).toBe('Aud');
  });

  test('the same leads back to a command line at whatever port', async () => {
    const begun = await begin(CLI_CLIENT, `${site.url}/callback`);
    await page.getByText('The command line asks.').waitFor();
    await page.getByRole('button', { name: /^Sam/ }).click();
    expect((await finishSignIn(begun, await comesBack())).claims()?.['name']).toBe('Sam');
  });

  test('the keyboard alone will do', async () => {
    const begun = await begin();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect((await finishSignIn(begun, await comesBack())).claims()?.['name']).toBe('Ada');
  });

  test('each button says who it is, and what that person may do', async () => {
    await begin();
    for (const { name, role, may } of DEMO_PEOPLE) {
      const button = page.getByRole('button', { name: `${name} ${role}` });
      await button.waitFor();
      const description = await button.getAttribute('aria-describedby');
      expect(await page.locator(`#${description}`).textContent()).toBe(may);
    }
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in it, in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await begin();
    expect(await faults()).toEqual([]);
  });

  test('on a phone nothing is wider than the screen', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await begin();
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
  });

  test('who signs out by their own token is not asked back, and has to say again who they are', async () => {
    const begun = await begin();
    await page.getByRole('button', { name: /^Sam/ }).click();
    const { id_token = '' } = await finishSignIn(begun, await comesBack());
    const leaving = { id_token_hint: id_token, post_logout_redirect_uri: `${site.url}/` };
    await page.goto(oidc.buildEndSessionUrl(begun.client, leaving).href);
    expect((await comesBack()).pathname).toBe('/');
    await begin();
  });

  test('whoever else sends somebody to sign out, they are asked', async () => {
    const begun = await begin();
    await page.getByRole('button', { name: /^Sam/ }).click();
    await comesBack();
    await page.goto(oidc.buildEndSessionUrl(begun.client, {}).href);
    await page.getByRole('heading', { name: 'Sign out?' }).waitFor();
    expect(await faults()).toEqual([]);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'You are signed out' }).waitFor();
  });

  test('a sign-in that has run out says so', async () => {
    await begin();
    await page.context().clearCookies();
    await page.getByRole('button', { name: /^Sam/ }).click();
    await page.getByText('This sign-in has run out').waitFor();
    expect(await faults()).toEqual([]);
    problems.length = 0; // The browser itself notes the 400.
  });
});
