/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { layOutHtml } from '../../src/domain/lay-out-html.ts';
import { EVERY_MAIL, htmlOf, LONG_PASSWORD } from '../unit/domain/every-mail.ts';
import { bareMail, fullMail, SAMPLE_BRAND, SAMPLE_LOGO } from '../unit/domain/sample-mail.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';

/** No space to break at. */
const LONG_BRAND = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunte';
const PASSWORDS = [
  '482913',
  LONG_PASSWORD,
  'two  spaces   and more',
  '  around  ',
  `&<>"'`,
  '$&',
  '&amp;lt;',
  'p😀ss.wörd',
  'www.example.com/a@b.co:123456789',
  'x'.repeat(128),
];

describe.skipIf(chromiumMissing())('a mail in a browser', () => {
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 320, height: 640 } });
    await page.route('**/*', async (route) => {
      requests.push(route.request().url());
      await route.abort();
    });
    // One page for all: its scripts outlive the documents that are written into it.
    await page.evaluate(await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8'));
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  afterEach(() => {
    expect(requests).toEqual([]);
  });

  const show = (html: string) => page.setContent(html, { waitUntil: 'commit' });
  const code = () => page.locator('[translate=no]');
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  const withCode = (value: string) =>
    layOutHtml(bareMail({ code: { label: 'Your password', value } }), SAMPLE_BRAND);

  /** What axe-core finds serious or worse, in both colour schemes. */
  const problems = async () => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const ids = await page.evaluate(async () => {
        const { axe } = window as unknown as { axe: typeof import('axe-core') };
        const { violations, passes } = await axe.run(document, {
          resultTypes: ['violations'],
        });
        if (!passes.some(({ id }) => id === 'color-contrast'))
          return ['contrast was not looked at'];
        return violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      found.push(...ids.map((id) => `${colorScheme}: ${id}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    return found;
  };

  test.each([...new Set(EVERY_MAIL.map(({ locale }) => locale))])(
    'in %s fits a phone of 320 pixels and has no serious fault, whatever it is about',
    async (locale) => {
      for (const { purpose } of EVERY_MAIL.filter((mail) => mail.locale === locale)) {
        await show(htmlOf(purpose, locale));
        expect(await overflow(), purpose).toBe(0);
        expect(await problems(), purpose).toEqual([]);
      }
    },
  );

  test('fits a phone with the longest brand and the longest values', async () => {
    const brand = { ...SAMPLE_BRAND, name: LONG_BRAND };
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const value of PASSWORDS) {
        const long = { label: LONG_BRAND, url: `https://quill.example/${LONG_BRAND}` };
        await show(
          layOutHtml(
            fullMail({
              direction,
              lead: [`Welcome to ${LONG_BRAND}.`],
              code: { label: 'Ihr vorläufiges Benutzerkennwort', value },
              facts: [{ label: 'Benutzername', value: LONG_BRAND.repeat(2) }],
              buttons: [long, long],
              support: { label: 'Fragen?', contacts: [{ ...long, label: long.url }] },
              footerLinks: [long, long],
            }),
            brand,
          ),
        );
        expect(await overflow(), value).toBe(0);
      }
    }
  });

  test('fits a phone with a logo that is wider', async () => {
    const logo = { ...SAMPLE_LOGO, width: 600, height: 80 };
    await show(layOutHtml(fullMail(), { ...SAMPLE_BRAND, logo }));
    expect(await overflow()).toBe(0);
    expect(await problems()).toEqual([]);
    // The one thing that a mail asks for.
    expect([...new Set(requests.splice(0))]).toEqual([logo.url]);
  });

  test.each(PASSWORDS)('gives exactly the code %j when it is selected', async (value) => {
    await show(withCode(value));
    const selected = await code().evaluate((element) => {
      const selection = getSelection();
      selection?.selectAllChildren(element);
      return selection?.toString();
    });
    expect(selected).toBe(value);
  });

  test.each(PASSWORDS)('selects the whole code %j at one click', async (value) => {
    await show(withCode(value));
    await code().click();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(value);
  });

  test('shows the spaces of a password, and breaks a long one within the page', async () => {
    const width = async (value: string) => {
      await show(withCode(value));
      const range = await code().evaluate((element) => {
        const all = document.createRange();
        all.selectNodeContents(element);
        const { width, height } = all.getBoundingClientRect();
        return { width, height };
      });
      return range;
    };
    expect((await width('a   b')).width).toBeGreaterThan((await width('a b')).width);
    const long = await width('x'.repeat(64));
    expect(long.height).toBeGreaterThan((await width('x')).height * 2);
    expect(long.width).toBeLessThan(320);
  });

  test('has a code that stays as it looks where a mail program makes a link of it', async () => {
    const look = () =>
      code()
        .locator('span')
        .first()
        .evaluate((span) => {
          const { color, textDecorationLine } = getComputedStyle(span.parentElement ?? span);
          return { color, textDecorationLine };
        });
    await show(withCode('482913'));
    const before = await look();
    await code().evaluate((element) => {
      const link = document.createElement('a');
      link.href = 'tel:482913';
      link.append(...element.childNodes);
      element.append(link);
    });
    expect(await code().locator('a').count()).toBe(1);
    expect(await look()).toEqual(before);
  });

  test('is dark where the reader wants it dark', async () => {
    await show(layOutHtml(fullMail(), SAMPLE_BRAND));
    const grounds = () =>
      page.evaluate(() =>
        ['body', '[role=article]', '.panel', '.main a'].map(
          (selector) =>
            getComputedStyle(document.querySelector(selector) as Element).backgroundColor,
        ),
      );
    const light = ['rgb(255, 255, 255)', 'rgb(255, 255, 255)', 'rgb(242, 245, 249)'];
    const dark = ['rgb(18, 22, 28)', 'rgb(18, 22, 28)', 'rgb(29, 36, 45)'];
    expect(await grounds()).toEqual([...light, 'rgb(11, 110, 79)']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await grounds()).toEqual([...dark, 'rgb(124, 224, 185)']);
    await page.emulateMedia({ colorScheme: 'light' });
  });

  test.each([
    ['ltr', 'left'],
    ['rtl', 'right'],
  ] as const)('that runs %s begins on the %s, all but its code', async (direction, side) => {
    await show(layOutHtml(fullMail({ direction }), SAMPLE_BRAND));
    const edges = await page.evaluate((edge) => {
      const starts = document.querySelectorAll(
        'h1, p:not(.panel p), th, .main table, .other table',
      );
      return [...starts].map((element) => {
        const range = document.createRange();
        if (element.tagName === 'TABLE') range.selectNode(element);
        else range.selectNodeContents(element);
        return Math.round(range.getBoundingClientRect()[edge]);
      });
    }, side);
    expect(edges).toHaveLength(12);
    expect(new Set(edges)).toEqual(new Set([side === 'left' ? 24 : 320 - 24]));
    const groups = await code()
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().left));
    expect(groups).toEqual([...groups].sort((a, b) => a - b));
  });
});
