import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { Redacted } from '../../../src/domain/redacted.ts';
import type { TakeoverAction, TakeoverNotice } from '../../../src/domain/takeover-notice.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { fill } from '../../../src/domain/templates/text.ts';
import { emailSetting } from './message-setting.ts';
import { occurrences, readMail } from './read-mail.ts';
import { emailVoice } from './sample-voices.ts';

const CONFIRM = 'https://pool.auth.example/forgive?event=1&valid=true&token=s3cr3tYes';
const DENY = `https://pool.auth.example/forgive?event=1&valid=false&q="><script>'s3cr3tNo`;
const PASSWORD = 'https://sealpost.example/account/password?from=mail&x=1';
const link = (url: string) => new Redacted(url, 'link');

const NOTHING_KNOWN: TakeoverNotice = {
  action: 'no-action',
  loginTime: null,
  city: null,
  country: null,
  deviceName: null,
  ipAddress: null,
  confirmLink: null,
  denyLink: null,
};
const ALL_KNOWN: TakeoverNotice = {
  action: 'blocked',
  loginTime: '2026-11-22T09:00:00Z',
  city: 'Seoul',
  country: 'South Korea',
  deviceName: 'Chrome 140, Windows',
  ipAddress: '2001:db8::7',
  confirmLink: link(CONFIRM),
  denyLink: link(DENY),
};

describe.each(LOCALES)('a take-over notice in %s', (locale) => {
  const { language, mail: wording } = MAIL_WORDINGS[locale];
  const words = wording.purposes['account-takeover'];
  const beside = (label: string, value = '') => `${label}${language.colon}${value}`;
  const above = (label: string) => beside(label).trimEnd();
  const labels = [words.time, words.place, words.device, words.ipAddress];
  const message = (notice: TakeoverNotice, passwordUrl: string | null = null) => {
    const brand = { ...emailVoice().brand, passwordUrl };
    const setting = emailSetting({ locale, voice: emailVoice({ brand }) });
    return composeEmail({ purpose: 'account-takeover', notice }, setting);
  };
  const mail = (change: Partial<TakeoverNotice> = {}, base = ALL_KNOWN) =>
    readMail(message({ ...base, ...change }));

  it('has no code', () => {
    expect(mail().codes).toEqual([]);
  });

  it('tells every fact that is known, in both parts', () => {
    const { lines, shown } = mail();
    for (const [label = '', value] of [
      [words.time, '2026-11-22T09:00:00Z'],
      [words.place, 'Seoul, South Korea'],
      [words.device, 'Chrome 140, Windows'],
      [words.ipAddress, '2001:db8::7'],
    ]) {
      expect(lines).toContain(beside(label, value));
      // The value stands with its label, or in the block behind it.
      const at = shown.findIndex((block) => block.endsWith(value ?? ''));
      expect(`${shown[at - 1]} ${shown[at]}`).toContain(label);
    }
  });

  it('leaves out, label and all, what is not known', () => {
    const { text, shown } = mail({}, NOTHING_KNOWN);
    for (const label of labels) {
      expect(text).not.toContain(beside(label));
      expect(shown.map((block) => block.replace(/\s*[:：]$/, ''))).not.toContain(label);
    }
    expect(text).not.toMatch(/\b(null|undefined)\b|\n\n\n/);
    expect(text).toContain(words.ifNotYou);
  });

  it.each([
    [{ city: null }, 'South Korea'],
    [{ country: null }, 'Seoul'],
  ])('names as much of the place as is known: %j', (change, place) => {
    expect(mail(change).lines).toContain(beside(words.place, place));
  });

  it('leaves out a fact that is empty', () => {
    const { text } = mail({ deviceName: '', city: '', country: null });
    expect(text).not.toContain(beside(words.device));
    expect(text).not.toContain(beside(words.place));
  });

  it.each<TakeoverAction>(['blocked', 'extra-check', 'no-action'])(
    'says what was done, and nothing else: %s',
    (action) => {
      const all = [words.blocked, words['extra-check'], words['no-action']];
      const { lines, shown } = mail({ action });
      for (const parts of [lines, shown]) {
        expect(parts.filter((part) => all.includes(part))).toEqual([words[action]]);
      }
    },
  );

  it('offers both answers as links, whole and escaped, the careful one first', () => {
    const { links, lines, html } = mail();
    expect(links).toEqual([
      { label: words.deny, url: DENY, untracked: true },
      { label: words.confirm, url: CONFIRM, untracked: true },
    ]);
    expect(html).not.toContain('<script>');
    expect(lines[lines.indexOf(above(words.confirm)) + 1]).toBe(CONFIRM);
    expect(lines[lines.indexOf(above(words.deny)) + 1]).toBe(DENY);
  });

  it.each<[Partial<TakeoverNotice>, string[]]>([
    [{ denyLink: null }, [words.confirm]],
    [{ confirmLink: null }, [words.deny]],
    [{ confirmLink: null, denyLink: null }, []],
  ])('offers only the links there are', (change, offered) => {
    const { links, lines } = mail(change);
    expect(links.map(({ label }) => label)).toEqual(offered);
    for (const label of [words.confirm, words.deny]) {
      expect(lines.includes(above(label))).toBe(offered.includes(label));
    }
  });

  it('leads to where passwords are changed, when the brand has such a place', () => {
    const { links, lines } = readMail(message(ALL_KNOWN, PASSWORD));
    expect(links.at(-1)).toEqual({ label: words.changePassword, url: PASSWORD, untracked: true });
    expect(lines[lines.indexOf(above(words.changePassword)) + 1]).toBe(PASSWORD);
    expect(mail().text).not.toContain(above(words.changePassword));
  });

  it('keeps the links out of its subject and out of logs', () => {
    const composed = message(ALL_KNOWN);
    expect(composed.subject).toBe(fill(words.subject, { brand: 'Sealpost Inc' }));
    const printed = JSON.stringify(composed) + inspect(composed, { depth: null, showHidden: true });
    expect(printed).not.toMatch(/s3cr3t|https:/);
  });

  it('escapes facts, which an attacker’s browser may have written', () => {
    const device = '<img src=x onerror="go()">&amp;';
    const { html, shown, lines } = mail({ deviceName: device });
    expect(html).not.toContain('<img src=x');
    expect(occurrences(shown.join('\n'), device)).toBe(1);
    expect(lines).toContain(beside(words.device, device));
  });
});
