/// <reference lib="dom" />
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumMissing, launchChromium } from '../chromium.ts';
import { seriousFindings } from './axe.ts';
import {
  type ConsoleWorld,
  giveReason,
  lookUp,
  signIn,
  startConsoleWorld,
  visit,
} from './console-world.ts';

const ANN = 'ann@example.com';
const BEN = '+821012345678';

describe.skipIf(chromiumMissing())('the console in a browser', () => {
  let world: ConsoleWorld;
  let browser: Browser;
  let ann: { id: string; sub: string };

  beforeAll(async () => {
    browser = await launchChromium();
    world = await startConsoleWorld();
    ann = await world.send({
      channel: 'email',
      trigger: 'SignUp',
      email: ANN,
      userName: 'ann_lee',
    });
    await world.send({ channel: 'sms', trigger: 'Authentication', phone: BEN });
    const bounce = 'bounce@simulator.amazonses.com';
    await world.send({ channel: 'email', trigger: 'ForgotPassword', email: bounce });
    await world.send({ channel: 'sms', trigger: 'ForgotPassword', phone: '+15005550004' });
    for (let n = 0; n < 28; n += 1) {
      const trigger = n % 2 === 0 ? 'ResendCode' : 'ForgotPassword';
      await world.send({ channel: 'email', trigger, email: 'many@example.com' });
    }
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await world?.close();
  }, 30_000);

  const url = (path = '/') => `${world.stack.console}${path}`;
  const answer = (page: Page) => page.locator('.answer:visible').first();
  const overflow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

  test('somebody signs in, asks and gets the answer; nothing of it is left in the browser', async () => {
    const { page, problems } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, ANN);
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toMatch(/^Delivered to a•••@e•••\.com at \d\d:\d\d, /);
    await page.getByText('What to tell the person').waitFor();
    await page.getByText('Amazon SES: Delivered').first().waitFor();

    const kept = await page.evaluate(() => ({
      url: location.href,
      local: JSON.stringify({ ...localStorage }),
      session: JSON.stringify({ ...sessionStorage }),
      cookies: document.cookie,
    }));
    expect(kept.url).toBe(url());
    expect(kept.cookies).toBe('');
    expect(`${kept.local} ${kept.session}`).not.toMatch(/eyJ|ann|example|access_token/);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['an e-mail address with its name', `Ann Lee <${ANN}>`, 'e-mail address', /^Delivered/],
    ['the same in other letters', '  ANN@EXAMPLE.COM ', 'e-mail address', /^Delivered/],
    ['a number with its country', '+82 10-1234-5678', 'phone number', /^Delivered to \+82/],
    ['a number as it is dialled from abroad', '0082 10 1234 5678', 'phone number', /^Delivered/],
    ['a number as it is dialled at home', '010-1234-5678', 'phone number', /^Delivered to \+82/],
    ['a user name', 'ann_lee', 'user name', /^Delivered to a•••@e•••\.com/],
  ])('finds by %s', async (_, pasted, kind, told) => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, pasted);
    await answer(page).waitFor();
    expect(await page.getByRole('button', { name: /Taken for/ }).innerText()).toContain(kind);
    expect(await answer(page).innerText()).toMatch(told);
    await page.context().close();
  });

  test('finds by a sub, and opens one message by its id', async () => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, ann.sub.toUpperCase());
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toMatch(/^Delivered to a•••/);
    await lookUp(page, ann.id);
    await page.waitForURL(`**/n/${ann.id}`);
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toMatch(/^Delivered to a•••/);
    await page.context().close();
  });

  test('a bounce and an opt-out say what to do', async () => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, 'bounce@simulator.amazonses.com');
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toMatch(/refused it at/);
    await page.getByText(/Check the address with the person/).waitFor();
    await lookUp(page, '+1 500 555 0004');
    await page.getByText(/START/).first().waitFor();
    expect(await answer(page).innerText()).toMatch(/^Not (sent|delivered)/);
    await page.context().close();
  });

  test('a miss is an answer, too', async () => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, 'nobody@example.com');
    await page.getByText('Nothing was sent').first().waitFor();
    await page
      .getByText(/Check the spelling/)
      .first()
      .waitFor();
    await page.context().close();
  });

  test('many messages are paged and filtered', async () => {
    const { page, problems } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, 'many@example.com');
    const table = page.getByRole('table', { name: 'All messages to this person' });
    const rows = table.locator('tbody tr');
    await page.getByText('25 shown; there are more.').waitFor();
    expect(await rows.count()).toBe(25);
    await page.getByRole('button', { name: 'Show older ones' }).click();
    await page.getByText('All 28 messages are shown.').waitFor();
    expect(await rows.count()).toBe(28);

    const filter = page.getByRole('combobox', { name: 'Filter the messages' });
    await filter.fill('Password');
    await page
      .getByRole('option', { name: /Password reset/ })
      .first()
      .click();
    await page
      .getByText(/^All 1[34] messages are shown\.$|^1[34] shown; there are more\.$/)
      .waitFor();
    for (const text of await rows.allInnerTexts()) expect(text).toContain('Password reset');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('each role sees its own pages, and a link to another says which role it needs', async () => {
    const links = async (person: 'Sam' | 'Aud' | 'Ada') => {
      const { page } = await visit(browser);
      await signIn(page, url(), person);
      const names = await page
        .getByRole('navigation', { name: 'Pages' })
        .getByRole('link')
        .allInnerTexts();
      await page.context().close();
      return names;
    };
    expect(await links('Sam')).toEqual(['Did it arrive?', 'Overview']);
    expect(await links('Aud')).toEqual(['Did it arrive?', 'Overview', 'Who looked', 'Export']);
    expect((await links('Ada')).at(-1)).toBe('Erase a person');

    const { page } = await visit(browser);
    await page.goto(url('/erase'));
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /Sam/ }).click();
    await page.getByText(/for the role “Administrator”/).waitFor();
    await page.context().close();
  });

  test('the overview counts, and its time is in its address', async () => {
    const { page, problems } = await visit(browser);
    await signIn(page, url('/overview?last=1-hour'), 'Sam');
    await answer(page).waitFor();
    expect(await answer(page).innerText()).toMatch(/^32 messages; 9\d(\.\d)?% of them/);
    for (const heading of ['Hour by hour', 'By status', 'By channel', 'What went wrong']) {
      await page.getByRole('heading', { name: heading }).waitFor();
    }
    await page.getByRole('button', { name: /The last hour/ }).waitFor();
    const bar = page.locator('.share-bar').first();
    expect(await bar.evaluate((drawn) => getComputedStyle(drawn).backgroundColor)).toMatch(
      /^rgb\(\d+, \d+, \d+\)$/,
    );
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('an auditor reads who looked, and why, and finds no address in it', async () => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await lookUp(page, ANN);
    await answer(page).waitFor();
    await page.context().close();

    const auditor = await visit(browser);
    await signIn(auditor.page, url('/access-log'), 'Aud');
    const row = auditor.page.getByRole('row', { name: /Sam.*Looked somebody up/ }).first();
    await row.waitFor();
    expect(await row.innerText()).toContain('Says that no code came');
    expect(await auditor.page.getByRole('table').innerText()).not.toContain('@');
    await auditor.page.context().close();
  });

  test('an auditor exports a file whose name and rows tell of nobody', async () => {
    const { page } = await visit(browser);
    // As in browsers that cannot write to the disk as they go.
    await page.addInitScript('delete window.showSaveFilePicker');
    await signIn(page, url('/export'), 'Aud');
    await giveReason(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^sealpost-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/);
    await page.getByText('Done: 32 rows.').first().waitFor();
    const csv = await readFile(await file.path(), 'utf8');
    expect(csv.trim().split('\r\n')).toHaveLength(33);
    expect(csv).not.toMatch(/ann@|many@|821012345678/);
    await page.context().close();
  });

  test('an administrator counts, confirms by a word, and erases', async () => {
    await world.send({ channel: 'email', trigger: 'SignUp', email: 'gone@example.com' });
    const { page, problems } = await visit(browser);
    await signIn(page, url('/erase'), 'Ada');
    await page.getByRole('textbox', { name: /^Who\?/ }).fill('gone@example.com');
    await giveReason(page);
    await page.getByRole('button', { name: 'Count first' }).click();
    await page
      .getByText(/1 message would be erased/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Erase for good' }).click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: 'Erase for good' });
    expect(await confirm.isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('erase');
    await confirm.click();
    await page.getByText('Done: the person was taken out of 1 message.').first().waitFor();
    await page.getByRole('link', { name: 'Did it arrive?' }).click();
    await lookUp(page, 'gone@example.com');
    await page.getByText('Nothing was sent').first().waitFor();
    expect(problems).toEqual([]);
    await page.context().close();
  });

  test('an audit that is down is waited for, and the answer comes by itself', async () => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await world.stack.faults.change({
      services: { dynamodb: { kind: 'server-error', times: null } },
    });
    await lookUp(page, ANN);
    await page
      .getByText(/The audit cannot be reached just now/)
      .filter({ visible: true })
      .first()
      .waitFor();
    await page.getByText(/Trying again in \d+ s/).waitFor();
    await world.stack.faults.change({ services: { dynamodb: { kind: 'none', times: null } } });
    await answer(page).waitFor({ timeout: 60_000 });
    expect(await answer(page).innerText()).toMatch(/^Delivered/);
    await page.context().close();
  });

  test('after a reload nobody has to type; after signing out somebody has to', async () => {
    const { page } = await visit(browser);
    await signIn(page, url('/overview'), 'Sam');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
    await page.getByRole('button', { name: /Sam$/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Sign in' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: /Aud/ }).waitFor();
    await page.context().close();
  });

  test('the keyboard alone gets somebody to the answer', async () => {
    const { page } = await visit(browser);
    await signIn(page, url(), 'Sam');
    await page.getByRole('textbox', { name: /^Who\?/ }).focus();
    await page.keyboard.type(ANN);
    // Kind, then reason.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await answer(page).waitFor();
    await page.context().close();
  });

  test.each([
    [1400, 'en-GB', 'light'],
    [375, 'ko-KR', 'dark'],
  ] as const)('is fit for everybody at %i px, %s, %s', async (width, locale, colorScheme) => {
    const { page, problems } = await visit(browser, { width, locale, colorScheme });
    await signIn(page, url(), 'Ada');
    await lookUp(page, ANN);
    await answer(page).waitFor();
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await seriousFindings(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.lang')).toBe(locale.slice(0, 2));
    for (const path of ['/overview', '/access-log', '/export', '/erase', `/n/${ann.id}`]) {
      await page.goto(url(path));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect(await overflow(page), path).toBeLessThanOrEqual(0);
      expect(await seriousFindings(page), path).toEqual([]);
    }
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
