/// <reference lib="dom" />
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TRIGGERS } from '../../../local/events/cognito-event.ts';
import { DEMO_PEOPLE } from '../../../local/oidc/demo-people.ts';
import { CONSOLE_CLIENT } from '../../../local/oidc/oidc-clients.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { runCli } from '../../cli/run-cli.ts';
import { findLeaks } from '../../handlers/leak-scanner.ts';
import { signIn as signInByHand } from '../../local/oidc/sign-in.ts';
import { chromiumMissing, launchChromium } from '../chromium.ts';
import {
  type ConsoleWorld,
  giveReason,
  lookUp,
  signIn,
  startConsoleWorld,
  visit,
} from './console-world.ts';

const EMAIL = 'jane.roe.4711@example.com';
const PHONE = '+821098765432';
const ADDRESSES = [EMAIL, PHONE, '821098765432', '01098765432'];
/** Somebody types more into the reason than they should. */
const REASON = `called from ${EMAIL}, code 604192, number ${PHONE}`;

describe.skipIf(chromiumMissing())('no code, address or token leaves its place', () => {
  let world: ConsoleWorld;
  let browser: Browser;
  let id = '';
  let sub = '';
  let folder = '';
  /** As they stand in the messages. */
  let codes: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'sealpost-leaks-'));
    world = await startConsoleWorld();
    for (const trigger of TRIGGERS) {
      ({ id, sub } = await world.send({ ...trigger, email: EMAIL, phone: PHONE }));
    }
    codes = world.stack.mailbox
      .list()
      .flatMap(
        ({ text }) => /^(?=.*\d)\S{6,}$/m.exec(text)?.[0] ?? /\b\d{6,8}\b/.exec(text)?.[0] ?? [],
      );
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  }, 30_000);

  /** Six digits also occur by chance inside of times and ids; a code that leaked stands by itself. */
  const codesIn = (text: string) =>
    codes.filter((code) =>
      /^\d+$/.test(code)
        ? new RegExp(`(?<![\\w.:-])${code}(?![\\w.:-])`).test(text)
        : findLeaks(text, [code]).length > 0,
    );

  const expectClean = (where: string, text: string, secrets: readonly string[] = ADDRESSES) => {
    expect(codesIn(text), `${where}: a code`).toEqual([]);
    expect(findLeaks(text, secrets), where).toEqual([]);
  };

  /** Everything that the page asks for and gets, and what its address ever was. */
  const watch = (page: Page) => {
    const urls: string[] = [];
    const answers: Promise<string>[] = [];
    const tokens = new Set<string>();
    page.on('request', (request) => {
      urls.push(request.url());
      const [, token] = /^Bearer (.+)$/.exec(request.headers()['authorization'] ?? '') ?? [];
      if (token !== undefined) tokens.add(token);
    });
    page.on('framenavigated', (frame) => urls.push(frame.url()));
    page.on('response', (response) => {
      if (response.url().includes('/api/')) answers.push(response.text().catch(() => ''));
    });
    return { urls, answers, tokens };
  };

  /** What is to be read on the page; what somebody types into a field is theirs. */
  const pageText = (page: Page) =>
    page.evaluate(() => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const input of copy.querySelectorAll('input, textarea')) input.remove();
      return copy.outerHTML;
    });

  test('the messages did hold codes, or nothing below would be proved', () => {
    expect(codes.length).toBeGreaterThanOrEqual(14);
    expect(codesIn(`a row with ${codes[0]} in it`)).toEqual([codes[0]]);
  });

  test('by the console, in any page, request, answer, store or file', async () => {
    const { page } = await visit(browser);
    await page.addInitScript('delete window.showSaveFilePicker');
    const seen = watch(page);
    await signIn(page, `${world.stack.console}/`, 'Ada');
    const pages: string[] = [];
    await page.getByRole('button', { name: /Choose a reason/ }).click();
    await page.getByRole('option', { name: /Something else/ }).click();
    await page.getByRole('textbox', { name: 'In your own words' }).fill(REASON);
    for (const who of [EMAIL, PHONE, sub]) {
      await lookUp(page, who);
      await page.locator('.answer:visible').first().waitFor();
      await page.getByText('Details').first().click();
      pages.push(await pageText(page));
    }
    for (const name of ['Overview', 'Who looked']) {
      await page.getByRole('link', { name, exact: true }).click();
      await page.getByRole('heading', { level: 1, name }).waitFor();
      await page.waitForLoadState('networkidle');
      pages.push(await pageText(page));
    }
    await page.getByRole('link', { name: 'Export', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Export' }).waitFor();
    await giveReason(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    expectClean('the file', await readFile(await (await download).path(), 'utf8'));

    expect(seen.tokens.size).toBeGreaterThan(0);
    const tokens = [...seen.tokens];
    const stores = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expectClean('a page', pages.join('\n'), [...ADDRESSES, ...tokens]);
    expectClean('an answer', (await Promise.all(seen.answers)).join('\n'), [
      ...ADDRESSES,
      ...tokens,
    ]);
    expectClean('an address', seen.urls.join('\n'), [...ADDRESSES, ...tokens]);
    expectClean('a store', stores, [...ADDRESSES, ...tokens]);
    await page.context().close();
  });

  test('by the command line, in what it says and what it writes', async () => {
    const ada = DEMO_PEOPLE.find(({ role }) => role === 'admin');
    const { access_token: token } = await signInByHand(
      world.stack.issuer,
      CONSOLE_CLIENT,
      `${world.stack.console}/callback`,
      ada?.sub ?? '',
    );
    const environment = { SEALPOST_CONSOLE: world.stack.console, SEALPOST_TOKEN: token };
    const file = join(folder, 'export.csv');
    const why = ['--reason', REASON];
    const said: string[] = [];
    for (const words of [
      ['audit', 'find', '-', ...why],
      ['audit', 'find', '-', '--json', ...why],
      ['audit', 'show', id, ...why],
      ['audit', 'overview', '--last', '24h'],
      ['audit', 'access-log', '--last', '24h'],
      ['audit', 'export', '--last', '24h', '--output', file, ...why],
      ['audit', 'erase', '-', '--dry-run', ...why],
      ['audit', 'find', 'nobody', '--as', 'email', ...why],
    ]) {
      const { stdout, stderr } = await runCli(words, { environment, folder, input: `${EMAIL}\n` });
      said.push(stdout, stderr);
    }
    expect(said.join('')).toContain('j•••@e•••.com');
    expectClean('what it says', said.join('\n'), [...ADDRESSES, token]);
    expectClean('its file', await readFile(file, 'utf8'), [...ADDRESSES, token]);
  });

  test('by the API, in a log line or a row of whoever looked', async () => {
    const { region, credentials, auditTable } = LOCAL_ACCOUNT;
    const client = new DynamoDBClient({ region, credentials, endpoint: world.stack.dynamoDb });
    const { Items = [] } = await client.send(new ScanCommand({ TableName: auditTable }));
    client.destroy();
    expect(Items.some(({ pk }) => pk?.S?.startsWith('access#'))).toBe(true);
    expectClean('a row', JSON.stringify(Items));
    expect(JSON.stringify(Items)).not.toContain('604192');
    expect(world.log.some((line) => line.includes('audit_looked_up'))).toBe(true);
    expectClean('a log line', world.log.join('\n'), [...ADDRESSES, 'called from']);
  });
});
