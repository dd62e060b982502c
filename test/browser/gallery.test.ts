/// <reference lib="dom" />
import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { DEMONSTRATION_BRANDS } from '../../local/gallery/demonstration-brands.ts';
import { DEMONSTRATION_LOGO } from '../../local/gallery/demonstration-logo.ts';
import { PURPOSE_LABELS } from '../../local/gallery/gallery-purposes.ts';
import { openPreviewServer } from '../../local/preview/preview-server.ts';
import type { Listening } from '../../local/stand-ins/listen.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';

const ENGLISH_SIGN_IN = 'E-mail, English, Sign-in code, 6-digit code';

describe.skipIf(chromiumMissing())('the gallery in a browser', () => {
  let server: Listening;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    server = await openPreviewServer(0, DEMONSTRATION_BRANDS);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  afterEach(async () => {
    await page?.close();
    expect(problems.splice(0)).toEqual([]);
  });

  const open = async (query = '', context: BrowserContextOptions = {}) => {
    page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...context });
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) problems.push(line.text());
    });
    await page.goto(`${server.url}/gallery${query}`);
    await page.getByText(/^\d+ messages?$/).waitFor();
  };
  const cards = () => page.getByRole('article');
  const card = (name: string) => page.getByRole('article', { name, exact: true });
  const frame = (name: string) => page.frameLocator(`iframe[title="${name}"]`);
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  const grave = async () => {
    await page.evaluate(axe.source);
    // Mails are looked through where they are laid out; no script may run in their frames.
    const { violations } = await page.evaluate<AxeResults>(
      "axe.run({ iframes: false, resultTypes: ['violations'] })" as never,
    );
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  const SIGN_IN = 'E-mail, Korean, Sign-in code, 6-digit code';

  test('there is a card for every message of a language, and their number is told', async () => {
    await open('?locale=ko');
    await page.getByRole('status').getByText('15 messages', { exact: true }).waitFor();
    const names = await cards().evaluateAll((all) =>
      all.map((one) => one.getAttribute('aria-label')?.split(', ').slice(0, 3).join(', ')),
    );
    const purposes = Object.values(PURPOSE_LABELS);
    expect(names).toEqual([
      ...purposes.map((purpose) => `E-mail, Korean, ${purpose}`),
      ...purposes
        .filter((purpose) => purpose !== PURPOSE_LABELS['account-takeover'])
        .map((purpose) => `SMS, Korean, ${purpose}`),
    ]);
    await page.getByRole('heading', { name: '한국어 Korean' }).waitFor();
  });

  test('a mail stands in its frame in its whole height and width, without scrolling', async () => {
    await open('?locale=ko&channel=email&width=320');
    const shown = page.locator(`iframe[title="${SIGN_IN}"][data-measured]`);
    await shown.waitFor();
    const room = await frame(SIGN_IN)
      .locator('html')
      .evaluate(({ scrollHeight, scrollWidth, clientHeight, clientWidth }) => ({
        hidden: [scrollHeight - clientHeight, scrollWidth - clientWidth],
        clientWidth,
      }));
    expect(room).toEqual({ hidden: [0, 0], clientWidth: 320 });
    await page.getByLabel('Desktop 600').check();
    await expect
      .poll(() =>
        frame(SIGN_IN)
          .locator('html')
          .evaluate((html) => html.clientWidth),
      )
      .toBe(600);
    expect(await page.locator('[data-too-wide]').count()).toBe(0);
  });

  test('dark and light lead every mail and every phone there', async () => {
    await open('?locale=en&purpose=sign-in');
    const scheme = () =>
      frame(ENGLISH_SIGN_IN)
        .locator('html')
        .evaluate((html) => html.ownerDocument.URL);
    const bubble = () =>
      page.locator('.bubble p').evaluate((text) => getComputedStyle(text).backgroundColor);
    await expect.poll(scheme).toContain('scheme=light');
    const light = await bubble();
    await page.getByLabel('Dark').check();
    await expect.poll(scheme).toContain('scheme=dark');
    expect(await bubble()).not.toBe(light);
    expect(
      await card(ENGLISH_SIGN_IN).getByRole('link', { name: 'Open alone' }).getAttribute('href'),
    ).toContain('scheme=dark');
    await page.getByLabel('Light').check();
    await expect.poll(scheme).toContain('scheme=light');
    expect(await bubble()).toBe(light);
  });

  test('text, HTML and size of a mail are one click away', async () => {
    await open('?locale=ko&purpose=sign-in&channel=email');
    const one = card(SIGN_IN);
    await one.getByText(/^HTML [\d,]+ bytes$/).waitFor();
    await one.getByLabel('Text').check();
    await one.getByText('인증번호는 몇 분 동안만 유효합니다').waitFor();
    await one.getByLabel('HTML').check();
    await one.getByText(/^<!doctype html>/i).waitFor();
    const source = (await one.locator('pre').textContent()) ?? '';
    expect(await one.locator('.card-foot').textContent()).toContain(
      `HTML ${new TextEncoder().encode(source).length.toLocaleString('en-GB')} bytes`,
    );
    await one.getByLabel('Mail', { exact: true }).check();
    await frame(SIGN_IN).getByText('204917').waitFor();
  });

  test('a mail can be opened alone', async () => {
    await open('?locale=ko&purpose=sign-in&channel=email');
    const opening = page.waitForEvent('popup');
    await card(SIGN_IN).getByRole('link', { name: 'Open alone' }).click();
    const alone = await opening;
    await alone.getByText('204917').waitFor();
    await alone.close();
  });

  test('the logo of a brand is shown, from this machine', async () => {
    await open('?brand=demo-logo&locale=en&purpose=sign-in&channel=email');
    await page.locator(`iframe[title="${ENGLISH_SIGN_IN}"][data-measured]`).waitFor();
    const widths = await frame(ENGLISH_SIGN_IN)
      .locator('img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([2 * DEMONSTRATION_LOGO.width]);
  });

  test.each(['light', 'dark'] as const)(
    'a mail is light or dark as chosen, in a browser that is %s',
    async (colorScheme) => {
      await open('?locale=en&purpose=sign-in&channel=email&scheme=dark', { colorScheme });
      const ground = () =>
        frame(ENGLISH_SIGN_IN)
          .locator('body')
          .evaluate((body) => {
            const [red = 0] = getComputedStyle(body).backgroundColor.match(/\d+/g) ?? [];
            return Number(red) < 128 ? 'dark' : 'light';
          });
      await expect.poll(ground).toBe('dark');
      await page.getByLabel('Light').check();
      await expect.poll(ground).toBe('light');
    },
  );

  test('a text message has its segments, encoding and units beside it, a costly one a mark', async () => {
    await open('?brand=demo-long-name&locale=ko&channel=sms');
    const foot = card('SMS, Korean, Sign-in code, 6-digit code').locator('.card-foot');
    expect(await foot.textContent()).toMatch(/^▲ 2 segments, UCS-2, \d+ of 134Paid for 2 times$/);
    const table = page.getByRole('table');
    const cell = table
      .getByRole('row', { name: /Korean/ })
      .getByRole('link')
      .first();
    expect(await cell.textContent()).toBe('▲ 2 segments, UCS-2');
    await cell.click();
    await page.waitForURL(/locale=ko&purpose=sign-up&channel=sms/);
    await page.getByText('1 message', { exact: true }).waitFor();
  });

  test('everything that is chosen stands in the address, which leads back to it', async () => {
    await open('?purpose=sign-up&channel=sms');
    await page.getByLabel('Brand').selectOption('With a logo');
    await page.getByLabel('Language').selectOption('ko');
    await page.getByLabel('Purpose').selectOption('Invitation');
    await page.getByLabel('Sample').selectOption('Without a password');
    await page.getByRole('group', { name: 'Channel' }).getByLabel('E-mail').check();
    await page.getByLabel('Dark').check();
    await page.getByLabel('Phone 320').check();
    const chosen =
      '?brand=demo-logo&locale=ko&purpose=invitation&channel=email&sample=no-password&scheme=dark&width=320';
    expect(new URL(page.url()).search).toBe(chosen);
    await page.close();
    await open(chosen);
    await page.getByText('1 message', { exact: true }).waitFor();
    expect(await page.getByLabel('Brand').inputValue()).toBe('demo-logo');
    expect(await page.getByLabel('Language').inputValue()).toBe('ko');
    expect(await page.getByLabel('Sample').inputValue()).toBe('no-password');
    expect(await page.getByLabel('Dark').isChecked()).toBe(true);
    expect(await page.getByLabel('Phone 320').isChecked()).toBe(true);
    await frame('E-mail, Korean, Invitation, Without a password')
      .getByText('비밀번호 없이')
      .filter({ visible: true })
      .waitFor();
  });

  test('an address that leads nowhere is told, and the rest of it is kept', async () => {
    await open('?locale=xx&purpose=sign-in');
    await page.getByText('This brand has no messages in that language').waitFor();
    expect(await page.getByLabel('Purpose').inputValue()).toBe('sign-in');
    await page.getByLabel('Sample').selectOption('Without a password');
    await page.getByText('0 messages').waitFor();
    await page.getByText('No message is like that').waitFor();
  });

  test('the keyboard alone chooses, skips to the messages, and reaches their parts', async () => {
    await open('?locale=ko&purpose=sign-in&channel=email');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('messages');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    await page.getByLabel('Light').focus();
    await page.keyboard.press('ArrowRight');
    expect(new URL(page.url()).searchParams.get('scheme')).toBe('dark');
    await card(SIGN_IN).getByLabel('Mail', { exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await card(SIGN_IN).locator('pre').waitFor();
  });

  test('on a phone nothing is wider than the screen', async () => {
    await open('?locale=ko&width=600', { viewport: { width: 375, height: 812 } });
    await page.locator('iframe[data-measured]').first().waitFor();
    expect(await overflow()).toBe(0);
    await page.getByText('What text messages cost').click();
    await page.getByRole('table').waitFor();
    expect(await overflow()).toBe(0);
    // Wider than the screen, so the keyboard has to reach them to scroll.
    const regions = page.getByRole('group', { name: /^The mail:|^What text messages cost$/ });
    expect(await regions.first().getAttribute('tabindex')).toBe('0');
    await page.getByLabel('Phone 320').check();
    await expect.poll(() => page.getByRole('group', { name: /^The mail:/ }).count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)(
    'nothing grave stands in the way of anybody: %s',
    async (colorScheme) => {
      await open('?brand=demo-long-name&locale=ko&scheme=dark', { colorScheme });
      await page.getByText('What text messages cost').click();
      await page.getByRole('table').waitFor();
      await cards().first().getByLabel('HTML').check();
      await cards()
        .first()
        .getByText(/^<!doctype html>/i)
        .waitFor();
      expect(await grave()).toEqual([]);
      await page.setViewportSize({ width: 375, height: 812 });
      expect(await grave()).toEqual([]);
    },
  );
});
