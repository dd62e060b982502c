import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../../src/domain/templates/mail-wordings.ts';
import { SMS_WORDINGS } from '../../../../src/domain/templates/sms-wordings.ts';
import { slotsOf } from '../../../../src/domain/templates/text.ts';
import { type Texts, textsOf } from './texts-of.ts';

const ENGLISH = textsOf('en');
/** What nobody sees; joiners are part of some scripts' spelling. */
const UNSEEN = /(?![\u200c\u200d])[\p{C}\p{Default_Ignorable_Code_Point}]/u;
/** What costs a message the GSM-7 alphabet, or is not what it looks like. */
const NOT_IN_SMS = /[\p{C}\p{Default_Ignorable_Code_Point}\u00a0\u2000-\u206f\u3000]/u;

describe.each(LOCALES)('the texts in %s', (locale) => {
  const { mail, sms } = textsOf(locale);
  const all: Texts = { ...mail, ...sms };
  const english: Texts = { ...ENGLISH.mail, ...ENGLISH.sms };

  it('are those there are in English, each with the same slots', () => {
    expect(Object.keys(all).sort()).toEqual(Object.keys(english).sort());
    for (const [path, text] of Object.entries(all)) {
      expect([path, slotsOf(text).sort()]).toEqual([path, slotsOf(english[path] ?? '').sort()]);
      // A brace too many or too few is a slot that nobody fills.
      expect([path, text.replace(/\{\w+\}/g, '')]).toEqual([
        path,
        expect.not.stringMatching(/[{}]/),
      ]);
    }
  });

  it('are clean: no stray spaces, no three dots, nothing unseen', () => {
    for (const [path, text] of Object.entries(all)) {
      expect([path, text]).toEqual([path, text.trim()]);
      expect([path, text]).not.toEqual([path, '']);
      expect([path, text]).toEqual([path, expect.not.stringMatching(/\s\s|\.\.|\t|\n/)]);
      expect([path, text]).toEqual([path, expect.not.stringMatching(UNSEEN)]);
      expect([path, text]).toEqual([path, text.normalize('NFC')]);
    }
  });

  it('of text messages hold no mark that is there for its looks', () => {
    for (const [path, text] of Object.entries(sms)) {
      expect([path, text]).toEqual([path, expect.not.stringMatching(NOT_IN_SMS)]);
    }
  });

  it('of subjects name the brand and have no other slot', () => {
    for (const [path, text] of Object.entries(mail).filter(([at]) => at.endsWith('.subject'))) {
      expect([path, slotsOf(text)]).toEqual([path, ['brand']]);
    }
  });

  it.each([
    ['mails', mail, ENGLISH.mail],
    ['text messages', sms, ENGLISH.sms],
  ])('of %s differ where the English ones do', (_, texts, originals) => {
    const paths = Object.keys(originals);
    for (const path of paths) {
      const same = paths.filter((other) => texts[other] === texts[path]);
      const different = same.filter((other) => originals[other] !== originals[path]);
      expect([path, different]).toEqual([path, []]);
    }
  });

  it('are translated', () => {
    if (locale === 'en') return;
    expect(Object.entries(all).filter(([path, text]) => text === english[path])).toEqual([]);
  });
});

describe.each(LOCALES)('the language %s', (locale) => {
  const { language, mail } = MAIL_WORDINGS[locale];

  it('is the same for both channels', () => {
    expect(SMS_WORDINGS[locale].language).toBe(language);
  });

  it('runs as its script does', () => {
    const script = new Intl.Locale(locale).maximize().script ?? '';
    const rtl = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm'].includes(script);
    expect(language.direction).toBe(rtl ? 'rtl' : 'ltr');
  });

  it('has a space between sentences unless it ends them with a full-width stop', () => {
    const sentences = [mail.validFor, mail.validBriefly, mail.neverShare];
    const wide = sentences.map((sentence) => /[。！？]$/.test(sentence));
    expect(new Set(wide).size).toBe(1);
    expect(language.gap).toBe(wide[0] ? '' : ' ');
  });

  it.each(['minutes', 'hours', 'days'] as const)('counts %s by its plural rules alone', (unit) => {
    const rules = new Intl.PluralRules(locale);
    const forms = new Map<string, string>();
    for (let amount = 1; amount <= 365; amount += 1) {
      const text = language.duration[unit](amount);
      const category = rules.select(amount);
      const numberless = !/\d/.test(text);
      // One and two may be words of their own; any other amount is in the digits of the code.
      expect(numberless ? amount <= 2 : text.includes(String(amount))).toBe(true);
      const form = text.replace(String(amount), '#');
      expect([amount, forms.get(category) ?? form]).toEqual([amount, form]);
      forms.set(category, form);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/\s\s|[{}]/);
    }
  });

  it('tells minutes, hours and days apart', () => {
    for (const amount of [1, 2, 5, 24]) {
      const { minutes, hours, days } = language.duration;
      expect(new Set([minutes(amount), hours(amount), days(amount)]).size).toBe(3);
    }
  });
});

it('each language has a name of its own', () => {
  const names = LOCALES.map((locale) => MAIL_WORDINGS[locale].language.name);
  expect(new Set(names).size).toBe(LOCALES.length);
});
