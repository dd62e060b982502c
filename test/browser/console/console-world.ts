import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { FireInput } from '../../../local/stack/fire-input.ts';
import { type LocalStack, startStack } from '../../../local/stack.ts';
import { buildConsole } from '../../../local/start/console-build.ts';
import { buildFunctions } from '../../local/stack/built-functions.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The whole local stack with the console in front of it, and people to look for. */
export interface ConsoleWorld {
  readonly stack: LocalStack;
  /** What the functions wrote so far. */
  readonly log: readonly string[];
  /** Sends one message and gives the id of its notification and the sub of its reader. */
  send(input: FireInput): Promise<{ readonly id: string; readonly sub: string }>;
  close(): Promise<void>;
}

export async function startConsoleWorld(): Promise<ConsoleWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'sealpost-console-'));
  const functions = await buildFunctions();
  await buildConsole(ROOT, join(folder, 'console'), () => undefined);
  const log: string[] = [];
  const stack = await startStack({
    dataDir: null,
    bundles: async () => functions.folder,
    console: async () => join(folder, 'console'),
    onLog: ({ line }) => log.push(line),
  });
  return {
    stack,
    log,
    async send(input) {
      const { notificationId, row } = await stack.trigger(input);
      return { id: notificationId, sub: String(row?.['sub']) };
    },
    async close() {
      await stack.stop();
      await functions.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export interface Visit {
  readonly page: Page;
  /** What the page complained of: errors of scripts, refusals of its policy, failed requests. */
  readonly problems: string[];
}

/** A browser that has never been here. */
export async function visit(
  browser: Browser,
  options: { width?: number; locale?: string; colorScheme?: 'light' | 'dark' } = {},
): Promise<Visit> {
  const { width = 1400, locale = 'en-GB', colorScheme = 'light' } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale,
    colorScheme,
    timezoneId: 'Asia/Seoul',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (line) => {
    // A refusal that the page answers for is no problem of the page.
    if (line.type() === 'error' && !line.text().includes('Failed to load resource')) {
      problems.push(line.text());
    }
  });
  return { page, problems };
}

/** Signs one of the three in, and waits for the page. */
export async function signIn(page: Page, url: string, person: 'Sam' | 'Aud' | 'Ada') {
  await page.goto(url);
  await page.getByRole('button', { name: /^(Sign in|로그인)$/ }).click();
  await page.getByRole('button', { name: new RegExp(person) }).click();
  await page.waitForURL(new URL(url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Says why, by the first of the usual reasons, unless that has been said. */
export async function giveReason(page: Page): Promise<void> {
  const choose = page.getByRole('button', { name: /Choose a reason|사유 선택/ });
  if ((await choose.count()) === 0) return;
  await choose.first().click();
  await page.getByRole('option').first().click();
}

/** Pastes something into the one box and asks. */
export async function lookUp(page: Page, pasted: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(Who\?|누구의 메시지인가요\?)/ }).fill(pasted);
  await giveReason(page);
  await page.getByRole('button', { name: /^(Look up|조회)$/ }).click();
}
