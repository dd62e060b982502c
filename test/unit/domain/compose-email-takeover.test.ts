import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { Redacted } from '../../../src/domain/redacted.ts';
import type { TakeoverAction, TakeoverNotice } from '../../../src/domain/takeover-notice.ts';
import { WORDINGS } from '../../../src/domain/templates/wordings.ts';
import { messageSetting } from './message-setting.ts';
import { readMail } from './read-mail.ts';

const CONFIRM = 'https://pool.auth.example/forgive?event=1&valid=true&token=s3cr3tYes';
const DENY = `https://pool.auth.example/forgive?event=1&valid=false&q="><script>'s3cr3tNo`;
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
  const words = WORDINGS[locale].mail.takeover;
  const setting = messageSetting({ locale });
  const message = (notice: TakeoverNotice) =>
    composeEmail({ purpose: 'account-takeover', notice }, setting);
  const mail = (change: Partial<TakeoverNotice> = {}, base = ALL_KNOWN) =>
    readMail(message({ ...base, ...change }));

  it('has no code', () => {
    expect(mail().codes).toEqual([]);
  });

  it('tells every fact that is known, in both parts', () => {
    const { lines, shown } = mail();
    for (const [label, value] of [
      [words.facts.time, '2026-11-22T09:00:00Z'],
      [words.facts.place, 'Seoul, South Korea'],
      [words.facts.device, 'Chrome 140, Windows'],
      [words.facts.ipAddress, '2001:db8::7'],
    ]) {
      expect(lines).toContain(`${label}: ${value}`);
      expect(shown).toContain(` ${value}`);
      expect(shown).toContain(`${label}:`);
    }
  });

  it('leaves out, label and all, what is not known', () => {
    const { text, shown } = mail({}, NOTHING_KNOWN);
    for (const label of Object.values(words.facts)) {
      expect(text).not.toContain(`${label}:`);
      expect(shown).not.toContain(`${label}:`);
    }
    expect(text).not.toMatch(/null|undefined|\n\n\n/);
    expect(text).toContain(words.ifNotYou);
  });

  it.each([
    [{ city: null }, 'South Korea'],
    [{ country: null }, 'Seoul'],
  ])('names as much of the place as is known: %j', (change, place) => {
    expect(mail(change).lines).toContain(`${words.facts.place}: ${place}`);
  });

  it('leaves out a fact that is empty', () => {
    const { text } = mail({ deviceName: '', city: '', country: null });
    expect(text).not.toContain(`${words.facts.device}:`);
    expect(text).not.toContain(`${words.facts.place}:`);
  });

  it.each<TakeoverAction>(['blocked', 'extra-check', 'no-action'])(
    'says what was done: %s',
    (action) => {
      const others = Object.entries(words.action).filter(([name]) => name !== action);
      const { lines } = mail({ action });
      expect(lines).toContain(words.action[action]);
      for (const [, sentence] of others) expect(lines).not.toContain(sentence);
    },
  );

  it('offers both answers as links, whole and escaped', () => {
    const { links, lines, html } = mail();
    expect(links).toEqual([
      { label: words.confirm, url: CONFIRM },
      { label: words.deny, url: DENY },
    ]);
    expect(html).toContain('valid=true&amp;token=s3cr3tYes"');
    expect(html).not.toContain('<script>');
    expect(lines[lines.indexOf(`${words.confirm}:`) + 1]).toBe(CONFIRM);
    expect(lines[lines.indexOf(`${words.deny}:`) + 1]).toBe(DENY);
  });

  it('keeps SES from rewriting the links', () => {
    expect(mail().html.match(/<a ses:no-track href=/g)).toHaveLength(2);
    expect(mail().html.match(/<a\b/g)).toHaveLength(2);
  });

  it.each<[Partial<TakeoverNotice>, string[]]>([
    [{ denyLink: null }, [words.confirm]],
    [{ confirmLink: null }, [words.deny]],
    [{ confirmLink: null, denyLink: null }, []],
  ])('offers only the links there are', (change, labels) => {
    const { links, text, html } = mail(change);
    expect(links.map(({ label }) => label)).toEqual(labels);
    expect(html.match(/<a\b/g) ?? []).toHaveLength(labels.length);
    for (const label of [words.confirm, words.deny]) {
      expect(text.includes(`${label}:`)).toBe(labels.includes(label));
    }
  });

  it('keeps the links out of its subject and out of logs', () => {
    const composed = message(ALL_KNOWN);
    expect(composed.subject).toBe(words.subject('Sealpost Inc'));
    const printed = JSON.stringify(composed) + inspect(composed, { depth: null, showHidden: true });
    expect(printed).not.toMatch(/s3cr3t|https:/);
  });

  it('escapes facts, which an attacker’s browser may have written', () => {
    const { html, shown, lines } = mail({ deviceName: '<img src=x onerror="go()">&amp;' });
    expect(html).not.toContain('<img');
    expect(shown).toContain(' <img src=x onerror="go()">&amp;');
    expect(lines).toContain(`${words.facts.device}: <img src=x onerror="go()">&amp;`);
  });
});
