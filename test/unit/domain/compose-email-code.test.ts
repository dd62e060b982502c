import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { messageSetting } from './message-setting.ts';
import { occurrences, readMail } from './read-mail.ts';

const CASES = CODE_PURPOSES.flatMap((purpose) =>
  LOCALES.map((locale) => ({ purpose, locale, setting: messageSetting({ locale }) })),
);
/** Six and eight digits, leading zeros, and what no one expects. None occurs in any text of ours. */
const CODES = ['482913', '73190482', '000000', '04815162', 'Q7-zK', '9'.repeat(40)];

describe.each(CASES)('a $purpose mail in $locale', ({ purpose, locale, setting }) => {
  const mailWith = (code: string) => readMail(composeEmail({ purpose, code }, setting));

  it('has the same subject for every code, so none can be read from it', () => {
    const subjects = new Set(CODES.map((code) => mailWith(code).subject));
    expect(subjects.size).toBe(1);
    expect([...subjects][0]).toContain('Sealpost Inc');
    for (const code of CODES) expect(mailWith(code).subject).not.toContain(code);
  });

  it.each(CODES)('has the code %s alone on a line of the text part, once', (code) => {
    const { text, lines } = mailWith(code);
    expect(lines.filter((line) => line === code)).toHaveLength(1);
    expect(occurrences(text, code)).toBe(1);
    const at = lines.indexOf(code);
    expect([lines[at - 1], lines[at + 1]]).toEqual(['', '']);
  });

  it.each(CODES)('has the code %s once in the HTML part, in a place of its own', (code) => {
    const { html, codes } = mailWith(code);
    expect(codes).toEqual([code]);
    expect(occurrences(html, code)).toBe(1);
  });

  it('says in HTML what it says as text, line by line', () => {
    const { lines, shown } = mailWith('73190482');
    for (const line of lines.filter((text) => text !== '')) {
      expect(shown).toContain(line.replace(/:$/, ''));
    }
  });

  it('is whole: nothing is missing from its sentences', () => {
    const { subject, text, html } = mailWith('73190482');
    for (const part of [subject, text, html]) {
      expect(part).not.toMatch(/undefined|null|NaN|\[object|\[redacted|\$\{/);
    }
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain('\n\n\n');
    expect(html).toContain(`<html lang="${locale}"`);
  });

  it('has no link at all: the code is typed in, never clicked', () => {
    expect(mailWith('73190482').html).not.toMatch(/<a\b|href/);
  });

  it('greets a name, and nobody when there is none', () => {
    const named = readMail(
      composeEmail({ purpose, code: '73190482' }, { ...setting, name: 'Ann Lee' }),
    );
    expect(named.lines[0]).toContain('Ann Lee');
    expect(named.shown.filter((part) => part.includes('Ann Lee'))).toHaveLength(1);
    expect(named.lines.slice(2)).toEqual(mailWith('73190482').lines);
  });

  it('names where to turn to at its end, when there is such a place', () => {
    const brand = { name: 'Sealpost Inc', supportUrl: 'https://help.example/?a=1&b=2' };
    const { lines, shown } = readMail(
      composeEmail({ purpose, code: '73190482' }, { ...setting, brand }),
    );
    expect(lines.at(-2)).toContain(brand.supportUrl);
    expect(shown.at(-1)).toContain(brand.supportUrl);
    expect(mailWith('73190482').text).not.toContain('https://');
  });

  it('is the same every time', () => {
    expect(mailWith('73190482')).toEqual(mailWith('73190482'));
  });

  it('shows nothing of its parts when it is logged', () => {
    const message = composeEmail({ purpose, code: '73190482' }, setting);
    const printed = JSON.stringify(message) + inspect(message, { depth: null, showHidden: true });
    expect(printed).not.toContain('73190482');
    expect(message.locale).toBe(locale);
  });
});

describe('code mails', () => {
  it('have a subject of their own for each purpose and language', () => {
    const subjects = CASES.map(
      ({ purpose, setting }) => composeEmail({ purpose, code: '1' }, setting).subject,
    );
    expect(new Set(subjects).size).toBe(CASES.length);
  });

  it('say how long the code lives, but promise no minutes for a sign-in code', () => {
    const text = (purpose: (typeof CODE_PURPOSES)[number], locale: 'en' | 'ko') =>
      readMail(composeEmail({ purpose, code: 'X' }, messageSetting({ locale }))).text;
    expect(text('reset-password', 'en')).toContain('valid for 1 hour.');
    expect(text('sign-up', 'en')).toContain('valid for 24 hours.');
    expect(text('reset-password', 'ko')).toContain('1시간');
    expect(text('sign-up', 'ko')).toContain('24시간');
    expect(text('sign-in', 'en')).not.toMatch(/\d/);
    expect(text('sign-in', 'ko')).not.toMatch(/\d/);
  });
});
