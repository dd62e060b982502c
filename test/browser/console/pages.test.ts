/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumMissing, launchChromium } from '../chromium.ts';
import { seriousFindings } from './axe.ts';
import {
  type ConsoleWorld,
  giveReason,
  signIn,
  startConsoleWorld,
  visit,
} from './console-world.ts';

const ID = '6rq5ltkdeivwc3unoj2he44om5gvsovd';

/** Answers as the API does when its database is not there. */
const down = (route: Route) =>
  route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    headers: { 'retry-after': '60' },
    body: JSON.stringify({ type: 'urn:sealpost:problem:unavailable', title: 'Down.', status: 503 }),
  });

const csvPiece = (route: Route, first: number, next: string | null, cut = false) => {
  const rows = [first, first + 1].map((n) => `${ID},2026-11-20T00:00:0${n}.000Z,row ${n}\r\n`);
  return route.fulfill({
    contentType: 'text/csv; charset=utf-8',
    headers: {
      'sealpost-rows': '2',
      'sealpost-total': String(first + 2),
      ...(next === null ? {} : { 'sealpost-next': next }),
      ...(cut ? { 'sealpost-cut': 'true' } : {}),
    },
    body: `${first === 0 ? 'id,askedAt,what\r\n' : ''}${rows.join('')}`,
  });
};

describe.skipIf(chromiumMissing())('the pages for more than one person', () => {
  let world: ConsoleWorld;
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchChromium();
    world = await startConsoleWorld();
    await world.send({ channel: 'email', trigger: 'SignUp', email: 'ann@example.com' });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  }, 30_000);

  const open = async (path: string, person: 'Sam' | 'Aud' | 'Ada', width = 1400) => {
    const visited = await visit(browser, { width });
    await signIn(visited.page, `${world.stack.console}${path}`, person);
    return visited;
  };
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  test('numbers stay while they are counted anew, also when that does not work', async () => {
    const { page } = await open('/overview?last=1-hour', 'Sam');
    await page
      .getByText(/^One message;/)
      .first()
      .waitFor();
    await page.route('**/v1/overview?**', down);
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByText(/Trying again in \d+ s/).waitFor();
    expect(
      await page
        .getByText(/^One message;/)
        .first()
        .isVisible(),
    ).toBe(true);

    await page.unroute('**/v1/overview?**');
    await page.getByRole('button', { name: 'Try now' }).click();
    await page.getByText(/Trying again/).waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('what was not counted is said, and a time that cannot be is not asked for', async () => {
    const { page } = await open('/', 'Sam');
    const asked: URL[] = [];
    await page.route('**/v1/overview?**', async (route) => {
      asked.push(new URL(route.request().url()));
      const response = await route.fetch();
      const json = (await response.json()) as object;
      await route.fulfill({ response, json: { ...json, complete: false } });
    });
    await page.goto(`${world.stack.console}/overview?last=9-week`);
    await page.getByText(/There was too much to count it all at once/).waitFor();
    await page.getByRole('button', { name: /The last 24 hours/ }).waitFor();
    const { searchParams: query } = asked[0] ?? new URL('about:blank');
    const length = Date.parse(query.get('to') ?? '') - Date.parse(query.get('from') ?? '');
    expect(length).toBe(24 * 3600_000);
    await page.context().close();
  });

  test('the chart can be walked through by keyboard, and read as a table', async () => {
    const { page } = await open('/overview?last=1-hour', 'Sam');
    await page.getByRole('application', { name: 'Hour by hour' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => focused(page)).toMatch(/, Arrived or on the way [01]$/);
    await page.getByRole('button', { name: 'The same as a table' }).click();
    const table = page.getByRole('table', { name: 'Hour by hour' });
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
      'From',
      'Arrived or on the way',
      'All',
    ]);
    await page.context().close();
  });

  test('an export that breaks off keeps what it has, and goes on from there', async () => {
    const { page } = await open('/export', 'Aud');
    await page.evaluate('delete window.showSaveFilePicker');
    let broken = true;
    await page.route('**/v1/deliveries/export', async (route) => {
      const { cursor } = route.request().postDataJSON() as { cursor?: string };
      if (cursor === undefined) return csvPiece(route, 0, 'second');
      if (broken) return down(route);
      return csvPiece(route, 2, null, true);
    });
    await giveReason(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page
      .getByText(/^Broken off after 2 rows/)
      .first()
      .waitFor();
    await page.getByText(/Trying again in \d+ s/).waitFor();
    expect(await focused(page)).toBe('Export');
    expect(await seriousFindings(page)).toEqual([]);

    const part = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save what there is' }).click();
    expect(await readFile(await (await part).path(), 'utf8')).toMatch(/row 1\r\n$/);

    broken = false;
    const whole = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Try now' }).click();
    await page
      .getByText(/an export ends at 4 rows, the newest ones/)
      .first()
      .waitFor();
    const csv = await readFile(await (await whole).path(), 'utf8');
    expect(csv.match(/row \d/g)).toEqual(['row 0', 'row 1', 'row 2', 'row 3']);
    expect(csv.match(/askedAt/g)).toHaveLength(1);
    await page.context().close();
  });

  test('an export that is stopped goes on when somebody says so', async () => {
    const { page } = await open('/export', 'Aud');
    await page.evaluate('delete window.showSaveFilePicker');
    let held = true;
    await page.route('**/v1/deliveries/export', async (route) => {
      const { cursor } = route.request().postDataJSON() as { cursor?: string };
      if (cursor === undefined) return csvPiece(route, 0, 'second');
      // Left without an answer, until the page calls it off.
      if (!held) await csvPiece(route, 2, null);
    });
    await giveReason(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('2 rows so far').first().waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page
      .getByText(/^Stopped after 2 rows/)
      .first()
      .waitFor();
    held = false;
    await page.getByRole('button', { name: 'Go on from there' }).click();
    await page.getByText('Done: 4 rows.').first().waitFor();
    await page.context().close();
  });

  test('an export is written to the disk as it comes, where the browser can', async () => {
    const { page } = await open('/export', 'Aud');
    await page.evaluate(() => {
      const pieces: string[] = [];
      const writable = {
        write: async ({ data }: { data: Uint8Array }) => {
          pieces.push(new TextDecoder().decode(data));
        },
        close: async () => {
          document.title = `closed: ${pieces.length}`;
        },
      };
      const handle = { createWritable: async () => writable };
      Object.assign(window, { showSaveFilePicker: async () => handle });
    });
    await page.route('**/v1/deliveries/export', async (route) => {
      const { cursor } = route.request().postDataJSON() as { cursor?: string };
      await (cursor === undefined ? csvPiece(route, 0, 'second') : csvPiece(route, 2, null));
    });
    await giveReason(page);
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByText('Done: 4 rows.').first().waitFor();
    expect(await page.title()).toBe('closed: 2');
    await page.context().close();
  });

  test('who looked is read on page after page, and the focus is not lost at the end', async () => {
    const { page } = await open('/', 'Aud', 375);
    const entry = (n: number) => ({
      at: `2026-11-20T00:00:0${n}.000Z`,
      callerId: `caller-${n}`,
      callerName: 'Sam',
      role: 'support',
      action: 'show',
      keyKind: null,
      notificationId: ID,
      reason: `Ticket #${n}`,
      rows: 1,
      dryRun: false,
    });
    await page.route('**/v1/access-log?**', (route) => {
      const second = new URL(route.request().url()).searchParams.has('cursor');
      const json = second
        ? { entries: [entry(1)], next: null }
        : { entries: [entry(3), entry(2)], next: 'second' };
      return route.fulfill({ json });
    });
    await page.goto(`${world.stack.console}/access-log`);
    await page.getByText('2 shown; there are more.').waitFor();
    await page.getByRole('button', { name: 'Show older ones' }).focus();
    await page.keyboard.press('Enter');
    const end = page.getByText('All 3 looks are shown.');
    await end.waitFor();
    expect(await end.evaluate((place) => document.activeElement === place)).toBe(true);
    expect(await page.getByText(/^Ticket #\d/).allInnerTexts()).toEqual([
      'Ticket #3',
      'Ticket #2',
      'Ticket #1',
    ]);
    expect(await page.getByRole('link', { name: 'message id' }).first().getAttribute('href')).toBe(
      `/n/${ID}`,
    );
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await page.context().close();
  });

  test('nothing of somebody who was erased stays in the page', async () => {
    await world.send({ channel: 'email', trigger: 'SignUp', email: 'gone@example.com' });
    const { page } = await open('/erase', 'Ada');
    await page.getByRole('textbox', { name: /^Who\?/ }).fill('gone@example.com');
    await giveReason(page);
    await page.getByRole('button', { name: 'Count first' }).click();
    await page
      .getByText(/1 message would be erased/)
      .first()
      .waitFor();
    expect(await focused(page)).toBe('Erase a person');
    await page.getByRole('button', { name: 'Erase for good' }).click();
    // The field has the focus at once; Enter with the wrong word does nothing.
    const word = page.getByRole('dialog').getByRole('textbox');
    await expect.poll(() => word.evaluate((field) => document.activeElement === field)).toBe(true);
    await page.keyboard.type('ease');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await word.fill('Erase');
    await page.keyboard.press('Enter');
    await page
      .getByText(/^Done: the person was taken out of 1 message/)
      .first()
      .waitFor();
    expect(await page.getByRole('textbox', { name: /^Who\?/ }).inputValue()).toBe('');
    expect(await page.content()).not.toContain('gone@example.com');
    await page.context().close();
  });

  test('a confirmation that came too late is not tried again', async () => {
    await world.send({ channel: 'email', trigger: 'SignUp', email: 'late@example.com' });
    const { page } = await open('/erase', 'Ada');
    await page.getByRole('textbox', { name: /^Who\?/ }).fill('late@example.com');
    await giveReason(page);
    await page.getByRole('button', { name: 'Count first' }).click();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    await page.route('**/v1/people', (route) =>
      route.fulfill({
        status: 409,
        contentType: 'application/problem+json',
        body: JSON.stringify({ type: 'urn:sealpost:problem:bad-confirmation', status: 409 }),
      }),
    );
    await page.getByRole('dialog').getByRole('textbox').fill('erase');
    await page.keyboard.press('Enter');
    await page.getByText('No answer').waitFor();
    expect(await page.getByRole('button', { name: 'Try now' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Count first' }).isEnabled()).toBe(true);
    await page.context().close();
  });
});
