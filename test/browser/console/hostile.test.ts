/// <reference lib="dom" />
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOSTILE } from '../../unit/domain/hostile/corpus.ts';
import { chromiumMissing, launchChromium } from '../chromium.ts';
import { type ConsoleWorld, lookUp, signIn, startConsoleWorld, visit } from './console-world.ts';

/** What only a script could do, or a picture that somebody smuggled in. */
const RUNS = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  '<svg onload="window.ran=1">',
  '"><iframe srcdoc="<script>parent.ran=1</script>">',
  'javascript:window.ran=1',
  "'-window.ran=1-'",
  '{{constructor.constructor("window.ran=1")()}}',
  '<a href="javascript:window.ran=1" autofocus onfocus="window.ran=1">x</a>',
];
const CORPUS = [...RUNS, ...HOSTILE];
const PER_PAGE = 60;

/**
 * An answer as an API would give it that lets everything through: hostile texts wherever a text is
 * free. Ours gives words from closed sets; the page must not depend on it.
 */
const hostileDelivery = (text: string, at: number) => ({
  id: String(at)
    .padStart(32, 'a')
    .replace(/[0189]/g, 'b'),
  pool: text,
  channel: at % 2 === 0 ? 'email' : 'sms',
  provider: at % 2 === 0 ? 'ses' : 'twilio',
  triggerSource: text,
  purpose: null,
  recipient: text,
  sub: text,
  userName: text,
  locale: 'en',
  status: 'bounced',
  reason: text,
  providerCode: text,
  flags: ['conflict'],
  askedAt: new Date(Date.now() - at * 1000).toISOString(),
  since: new Date().toISOString(),
  arrivedAt: null,
  attempts: 1,
  lifeSeconds: 60,
  erased: false,
  keptUntil: new Date().toISOString(),
});

describe.skipIf(chromiumMissing())('hostile texts in the console', () => {
  let world: ConsoleWorld;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
    world = await startConsoleWorld();
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  }, 30_000);

  const json = (route: Route, body: unknown) =>
    route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) });

  const expectNothingRan = async (page: Page) => {
    expect(await page.evaluate(() => (window as { ran?: number }).ran)).toBeUndefined();
    const foreign =
      '#content img, #content iframe, #content script, #content [onerror], #content [onload], #content a[href^="javascript"]';
    expect(await page.locator(foreign).count()).toBe(0);
  };

  test('stay texts, whichever field of an answer they come in', async () => {
    const { page, problems } = await visit(browser);
    await signIn(page, `${world.stack.console}/`, 'Ada');
    let texts: readonly string[] = [];
    await page.route('**/api/v1/deliveries/search', (route) =>
      json(route, { deliveries: texts.map(hostileDelivery), searched: texts.length, next: null }),
    );
    await page.route('**/api/v1/deliveries/show', (route) => {
      const [text = ''] = texts;
      const step = { at: new Date().toISOString(), attempt: 1, reason: text, providerCode: text };
      json(route, {
        delivery: hostileDelivery(text, 0),
        story: ['sealpost', 'ses'].map((by) => ({ ...step, by, event: text })),
      });
    });
    for (let from = 0; from < CORPUS.length; from += PER_PAGE) {
      texts = CORPUS.slice(from, from + PER_PAGE);
      await lookUp(page, `person-${from}`);
      await page.getByText(`All ${texts.length} messages are shown.`).waitFor();
      await page.locator('.answer:visible').first().waitFor();
      await expectNothingRan(page);
    }
    // Shown as they are: the first one can be read.
    texts = RUNS;
    await lookUp(page, 'person');
    await page
      .getByRole('cell', { name: RUNS[0] ?? '' })
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('stay texts as reasons, in the log of who looked and in the overview', async () => {
    const { page, problems } = await visit(browser);
    const at = new Date().toISOString();
    await page.route('**/api/v1/access-log*', (route) =>
      json(route, {
        entries: CORPUS.map((text) => ({
          at,
          callerId: text,
          callerName: text,
          role: 'support',
          action: 'search',
          keyKind: 'email',
          notificationId: null,
          reason: text,
          rows: 1,
          dryRun: false,
        })),
        next: null,
      }),
    );
    await page.route('**/api/v1/overview*', (route) =>
      json(route, {
        from: at,
        to: at,
        complete: true,
        total: CORPUS.length,
        byHour: [{ at, channel: 'email', tone: 'bad', count: CORPUS.length }],
        byChannel: [{ channel: 'email', count: 1, arrived: 0, p50Ms: null, p95Ms: null }],
        byTrigger: CORPUS.map((triggerSource) => ({
          triggerSource,
          channel: 'email',
          purpose: null,
          count: 1,
          arrived: 0,
        })),
        byStatus: [{ status: 'bounced', count: CORPUS.length }],
        byReason: CORPUS.map((text) => ({
          reason: text,
          channel: 'email',
          providerCode: text,
          count: 1,
        })),
        arrivals: { arrived: 0, p50Ms: null, p95Ms: null },
      }),
    );
    await signIn(page, `${world.stack.console}/access-log`, 'Ada');
    await page
      .getByRole('cell', { name: RUNS[0] ?? '' })
      .first()
      .waitFor();
    await expectNothingRan(page);
    await page.getByRole('link', { name: 'Overview' }).click();
    await page
      .getByRole('cell', { name: RUNS[0] ?? '' })
      .first()
      .waitFor();
    await expectNothingRan(page);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
