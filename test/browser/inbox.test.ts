/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type LocalStack, startStack } from '../../local/stack.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { buildFunctions } from '../local/stack/built-functions.ts';
import { chromiumMissing, launchChromium } from './chromium.ts';
import { HOSTILE_MESSAGE } from './hostile-message.ts';

describe.skipIf(chromiumMissing())('the inbox in a browser', () => {
  let functions: Awaited<ReturnType<typeof buildFunctions>>;
  let stack: LocalStack;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchChromium();
    functions = await buildFunctions();
    stack = await startStack({ dataDir: null, bundles: async () => functions.folder });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await stack?.stop();
    await functions?.remove();
  });

  beforeEach(async () => {
    problems.length = 0;
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') problems.push(line.text());
    });
  });

  afterEach(async () => {
    await page.close();
  });

  const open = async () => {
    await page.goto(stack.url);
    await page.getByText('Live', { exact: true }).waitFor();
  };
  const items = () => page.getByRole('navigation', { name: 'Messages' }).getByRole('listitem');
  const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');

  test('an empty inbox says what to do', async () => {
    await open();
    await page.getByText('No messages yet. Fire a trigger to send the first one.').waitFor();
    expect(await items().count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('the gallery is a link away, and back', async () => {
    await open();
    await page.getByRole('link', { name: 'Gallery' }).click();
    await page.getByRole('heading', { name: 'Sealpost gallery' }).waitFor();
    await page.getByText(/^\d+ messages$/).waitFor();
    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByText('Live', { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });

  test('a message is a link away from what support sees of it', async () => {
    const { notificationId } = await stack.trigger({
      channel: 'email',
      trigger: 'SignUp',
      email: 'cleo@example.com',
    });
    await open();
    await page.getByRole('link', { name: 'Open in the console' }).click();
    await page.waitForURL(`${stack.console}/n/${notificationId}`);
    await page.goBack();
    await page.getByRole('link', { name: 'Console', exact: true }).click();
    await page.waitForURL(`${stack.console}/`);
  });

  test('messages appear while the page is open, each with its audit row', async () => {
    await open();
    await stack.trigger({ channel: 'email', trigger: 'SignUp', email: 'ann@example.com' });
    await items().filter({ hasText: 'ann@example.com' }).filter({ hasText: 'Delivered' }).waitFor();
    await stack.trigger({ channel: 'sms', trigger: 'SignUp', phone: '+821012345678' });
    const sms = items().filter({ hasText: '+821012345678' });
    await sms.waitFor();
    expect(await page.locator('#announcer').textContent()).toBe('New SMS to +821012345678');

    await sms.getByRole('link').click();
    const text = stack.mailbox.list().find(({ channel }) => channel === 'sms')?.text ?? '';
    expect(await page.locator('.bubble[aria-current] p').textContent()).toBe(text);
    await page.locator('.bubble[aria-current]').getByText('1 segment').waitFor();
    const audit = page.getByRole('complementary', { name: 'Audit row' });
    await audit.getByText('+82••••••••78', { exact: true }).waitFor();
    await audit.getByText('CustomSMSSender_SignUp', { exact: true }).waitFor();
    expect(problems).toEqual([]);
  });

  test('a mail is shown as a mail program would, and as text', async () => {
    await stack.trigger({ channel: 'email', trigger: 'AdminCreateUser', email: 'bo@example.com' });
    const sent = stack.mailbox.list().find(({ to }) => to === 'bo@example.com');
    await open();
    await items().filter({ hasText: 'bo@example.com' }).getByRole('link').click();
    const mail = page.frameLocator('iframe');
    await mail.getByRole('heading', { name: 'Sealpost' }).waitFor();
    // Styles by attribute are how a mail is styled; a policy that drops them would pass unnoticed.
    expect(
      await mail.getByRole('heading').evaluate((heading) => getComputedStyle(heading).fontSize),
    ).toBe('20px');
    await page.getByLabel('Dark').check();
    await expect
      .poll(() => mail.locator('html').evaluate((html) => html.ownerDocument.URL))
      .toContain('scheme=dark');
    await page.getByLabel('Plain text').check();
    expect(await page.locator('.mail-text').textContent()).toBe(sent?.text);
    expect(problems).toEqual([]);
  });

  test('the form fires a trigger, once delivered three times, and opens its message', async () => {
    await open();
    const before = stack.mailbox.list().length;
    await page.getByRole('button', { name: 'Fire a trigger' }).click();
    await page.getByRole('combobox', { name: 'Trigger' }).selectOption('sms ForgotPassword');
    await page.getByLabel('Phone number').fill('+447700900123');
    const languages = page.getByLabel('Language');
    await languages.getByRole('option', { name: '한국어 · Korean' }).waitFor({ state: 'attached' });
    // Not set, every language that there are texts in, one without.
    expect(await languages.getByRole('option').count()).toBe(LOCALES.length + 2);
    await languages.selectOption('ko');
    await page.getByLabel('Deliver it how many times at once').fill('3');
    await page.getByRole('button', { name: 'Fire', exact: true }).click();
    await page.getByRole('heading', { name: 'SMS to +447700900123' }).waitFor();
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
    expect(stack.mailbox.list()).toHaveLength(before + 1);
    expect(problems).toEqual([]);
  });

  test('a form that is filled in wrongly says so at its field and can be mended', async () => {
    await open();
    await page.getByRole('button', { name: 'Fire a trigger' }).click();
    await page.getByLabel('Deliver it how many times at once').fill('99');
    await page.getByRole('button', { name: 'Fire', exact: true }).click();
    await page.getByText('Must be a whole number from 1 to 20.').waitFor();
    const field = page.getByLabel('Deliver it how many times at once');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('the keyboard alone reaches a message', async () => {
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('message');
    const links = page.getByRole('navigation', { name: 'Messages' }).getByRole('link');
    await links.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await links.nth(1).evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => links.nth(1).getAttribute('aria-current')).toBe('true');
    expect(await links.first().getAttribute('aria-current')).toBeNull();
  });

  test('a refused message is there by its audit row alone, which says why', async () => {
    await stack.trigger({ channel: 'sms', trigger: 'SignUp', phone: '+15005550004' });
    await open();
    await items().filter({ hasText: '+15•••••••04' }).getByRole('link').click();
    await page.getByRole('heading', { name: 'There is no message' }).waitFor();
    const audit = page.getByRole('complementary', { name: 'Audit row' });
    await audit.getByText('The person has stopped our text messages').first().waitFor();
    await audit.getByText('The row as it is stored').click();
    await audit.getByText('"providerCode": "21610"').waitFor();
  });

  test('the fault panel breaks a service, says so, and mends it', async () => {
    await open();
    await page.getByRole('button', { name: 'Faults' }).click();
    await page.getByLabel('Amazon SES').selectOption({ label: 'Refuses for good' });
    await page.getByLabel('Receipts').selectOption({ label: 'Get lost' });
    await page.getByRole('button', { name: 'Faults: 2', includeHidden: true }).waitFor();
    expect(stack.faults.state().services.ses).toEqual({ kind: 'reject', times: null });
    expect(stack.faults.state().receipts.mode).toBe('lost');
    await page.getByRole('button', { name: 'Mend everything' }).click();
    await expect.poll(() => stack.faults.state().services.ses.kind).toBe('none');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Faults', exact: true }).waitFor();
    expect(problems).toEqual([]);
  });

  test('a bounce shows its receipt in the timeline, and what support can do', async () => {
    await stack.trigger({
      channel: 'email',
      trigger: 'SignUp',
      email: 'bounce@simulator.amazonses.com',
    });
    await open();
    await items().filter({ hasText: 'bounce@' }).getByRole('link').click();
    const audit = page.getByRole('complementary', { name: 'Audit row' });
    await audit.getByText('SES: Bounced for good').waitFor();
    await audit.getByText('Check the address with the person, letter by letter').waitFor();
  });

  test('on a phone one thing is shown at a time and nothing is wider than the screen', async () => {
    await stack.trigger({
      channel: 'email',
      trigger: 'AccountTakeOverNotification',
      email: 'somebody.with.a.long.name@subdomain.example.com',
    });
    await page.setViewportSize({ width: 375, height: 812 });
    await open();
    const item = items().filter({ hasText: 'somebody.with.a.long.name' }).getByRole('link');
    await item.waitFor();
    expect(await overflow()).toBe(0);
    await item.click();
    await page.frameLocator('iframe').getByRole('heading').first().waitFor();
    expect(await item.isVisible()).toBe(false);
    expect(await overflow()).toBe(0);
    await page.getByRole('link', { name: 'All messages' }).click();
    await item.waitFor();
    expect(await item.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Fire a trigger' }).click();
    expect(await page.getByRole('button', { name: 'Fire', exact: true }).isVisible()).toBe(true);
    expect(await overflow()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('a lost connection is told in words', async () => {
    const other = await startStack({ dataDir: null, bundles: async () => functions.folder });
    await page.goto(other.url);
    await page.getByText('Live', { exact: true }).waitFor();
    await other.stop();
    await page.getByText('Connection lost. Is npm start still running?').waitFor();
  });

  test('what a mail holds cannot act in the page', async () => {
    const answered: string[] = [];
    page.on('response', (response) => answered.push(new URL(response.url()).pathname));
    stack.mailbox.add(HOSTILE_MESSAGE);
    await open();
    await items().filter({ hasText: 'hostile@example.com' }).getByRole('link').click();
    const frame = page.frameLocator('.mail-frame');
    await frame.getByText('shown').waitFor();
    const opened: Page[] = [];
    page.on('popup', (popup) => opened.push(popup));
    await frame.getByText('link').click();
    await frame.getByRole('button', { name: 'send' }).click();
    // Whatever it has tried by now, it is still the same mail that stands there.
    await frame.getByText('shown').waitFor();
    expect(opened.map((popup) => popup.url())).toEqual([]);
    expect(answered.filter((path) => path.startsWith('/hostile/'))).toEqual([]);
    expect(answered.some((path) => path.startsWith('/mails/'))).toBe(true);
    await page.getByLabel('Plain text').check();
    expect(await page.locator('.mail-text').textContent()).toContain('<script>');
    expect(await page.title()).toBe('Sealpost inbox');
    expect(problems.join('\n')).toMatch(/Blocked script execution[\s\S]+Loading the image/);
  });
});
