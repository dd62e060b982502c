import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { fill } from '../../../src/domain/templates/text.ts';
import { CODE_PURPOSES } from './all-purposes.ts';
import { emailSetting } from './message-setting.ts';
import { occurrences, readMail } from './read-mail.ts';
import { emailVoice } from './sample-voices.ts';

const CASES = CODE_PURPOSES.flatMap((purpose) =>
  LOCALES.map((locale) => ({ purpose, locale, setting: emailSetting({ locale }) })),
);
/** Six and eight digits, leading zeros, and what no one expects. None occurs in any text of ours. */
const CODES = ['482913', '73190482', '000000', '04815162', 'Q7-zK', '9'.repeat(40)];

describe.each(CASES)('a $purpose mail in $locale', ({ purpose, locale, setting }) => {
  const { language, mail } = MAIL_WORDINGS[locale];
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

  it.each(CODES)('shows the code %s once in the HTML part, in a place of its own', (code) => {
    const { shown, codes } = mailWith(code);
    expect(codes).toEqual([code]);
    expect(shown.filter((block) => block.includes(code))).toEqual([code]);
  });

  it('says in HTML what it says as text, line by line', () => {
    const { lines, shown } = mailWith('73190482');
    for (const line of lines.filter((text) => text !== '')) {
      expect(shown).toContain(line.replace(/\s*[:：]$/, ''));
    }
  });

  it('is whole: nothing is missing from its sentences', () => {
    const { subject, text, shown } = mailWith('73190482');
    for (const part of [subject, text, shown.join('\n')]) {
      expect(part).not.toMatch(/\b(undefined|null|NaN)\b|\[object|\[redacted|[{}]/);
    }
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toContain('\n\n\n');
  });

  it('says which language it is in, and which way that runs', () => {
    const { language: tag, direction, title, subject } = mailWith('73190482');
    expect([tag, direction]).toEqual([locale, language.direction]);
    expect(title).toBe(subject);
  });

  it('has no link at all: the code is typed in, never clicked', () => {
    const { links, text } = mailWith('73190482');
    expect(links).toEqual([]);
    expect(text).not.toContain('://');
  });

  it('greets a name, and nobody when there is none', () => {
    const named = readMail(
      composeEmail({ purpose, code: '73190482' }, { ...setting, name: 'Ann Lee' }),
    );
    expect(named.lines[0]).toBe(fill(mail.greeting, { name: 'Ann Lee' }));
    expect(named.lines[0]).toContain('Ann Lee');
    expect(named.shown.filter((block) => block.includes('Ann Lee'))).toEqual([named.lines[0]]);
    expect(named.lines.slice(2)).toEqual(mailWith('73190482').lines);
  });

  it('names where to turn to at its end, when there is such a place', () => {
    const { brand } = setting.voice;
    const voice = emailVoice({
      brand: {
        ...brand,
        supportUrl: 'https://help.example/?a=1&b=2',
        supportEmail: 'help@sealpost.example',
      },
    });
    const { lines, shown } = readMail(
      composeEmail({ purpose, code: '73190482' }, { ...setting, voice }),
    );
    for (const part of [lines.at(-2), shown.at(-1)]) {
      expect(part).toContain(mail.support);
      expect(part).toContain('https://help.example/?a=1&b=2');
      expect(part).toContain('help@sealpost.example');
    }
    expect(mailWith('73190482').text).not.toContain(mail.support);
  });

  it('is from whom the voice says, and answered to where it says', () => {
    const voice = emailVoice({ from: 'Ours <a@b.example>', replyTo: 'c@d.example' });
    const message = composeEmail({ purpose, code: '73190482' }, { ...setting, voice });
    expect([message.from, message.replyTo]).toEqual(['Ours <a@b.example>', 'c@d.example']);
    expect(composeEmail({ purpose, code: '73190482' }, setting).replyTo).toBeNull();
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

describe.each(LOCALES)('code mails in %s', (locale) => {
  it('have a subject of their own for each purpose', () => {
    const subjects = CODE_PURPOSES.map(
      (purpose) => composeEmail({ purpose, code: '1' }, emailSetting({ locale })).subject,
    );
    expect(new Set(subjects).size).toBe(CODE_PURPOSES.length);
  });
});
