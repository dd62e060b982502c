import { describe, expect, it } from 'vitest';
import { chooseLocale, localeOf } from '../../../src/domain/choose-locale.ts';
import { isLocale, type Languages, LOCALES, type Locale } from '../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { SMS_WORDINGS } from '../../../src/domain/templates/sms-wordings.ts';

const EN_KO: Languages = ['en', 'ko'];
const KO_EN: Languages = ['ko', 'en'];

describe('a wish', () => {
  it.each([
    ['ko'],
    ['ko-KR'],
    ['ko_KR'],
    ['KO'],
    ['Ko-kr'],
    ['ko-Kore-KR'],
    ['ko_kore'],
    ['ko-KR-u-nu-latn'],
    ['ko-408'],
    [' ko-KR '],
  ])('written %j is one for Korean', (wish) => {
    expect(localeOf(wish)).toBe('ko');
    expect(chooseLocale([wish], EN_KO)).toBe('ko');
  });

  it.each(LOCALES)('for %s is understood however it is cased, joined and extended', (locale) => {
    const [language = '', ...more] = locale.split('-');
    for (const wish of [
      locale,
      locale.toLowerCase(),
      locale.toUpperCase(),
      locale.replaceAll('-', '_'),
      `${locale}-u-nu-latn`,
      ` ${locale} `,
    ]) {
      expect(localeOf(wish)).toBe(locale);
    }
    // A language that has one file only has it for all its regions.
    const alone = LOCALES.filter((other) => other.split('-')[0] === language).length === 1;
    if (alone) {
      for (const wish of [language, `${language}-001`, `${language}_ZZ`]) {
        expect(localeOf(wish)).toBe(locale);
      }
    } else expect(more).not.toEqual([]);
  });
});

describe('a wish that leaves the script or the region to the reader', () => {
  it.each<[string, Locale]>([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh_SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['cmn', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh_HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['yue-HK', 'zh-Hant'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['es-419', 'es'],
    ['in_ID', 'id'],
    ['fr-CA', 'fr'],
    ['ar-EG', 'ar'],
  ])('%s is read in %s', (wish, locale) => {
    expect(localeOf(wish)).toBe(locale);
  });
});

describe('choosing a language', () => {
  it('takes the first wish that is on offer', () => {
    expect(chooseLocale(['ko', 'en'], EN_KO)).toBe('ko');
    expect(chooseLocale(['en', 'ko'], KO_EN)).toBe('en');
    expect(chooseLocale([undefined, 'ko'], EN_KO)).toBe('ko');
    expect(chooseLocale(['sw-KE', 'ko'], EN_KO)).toBe('ko');
  });

  it('passes over a language that there are texts for and that is not on offer', () => {
    expect(chooseLocale(['ko', 'en'], ['en'])).toBe('en');
    expect(chooseLocale(['ko'], ['en'])).toBe('en');
    expect(chooseLocale(['en-GB', undefined], ['ko'])).toBe('ko');
  });

  it('falls back to the first on offer when no wish can be met', () => {
    expect(chooseLocale([], KO_EN)).toBe('ko');
    expect(chooseLocale([undefined, undefined], KO_EN)).toBe('ko');
    expect(chooseLocale(['sw', 'yo-NG'], KO_EN)).toBe('ko');
  });

  it.each([
    [''],
    [' '],
    ['-'],
    ['_KR'],
    ['kok'],
    ['kor'],
    ['k'],
    ['english'],
    ['*'],
    ['../ko'],
    ['ko/../../etc'],
    ['ko.UTF-8'],
    ['ko,en'],
    ['ko;q=0.9'],
    ['ko-KR-thisistoolong'],
    ['ko--KR'],
    ['ko-'],
    ['constructor'],
    ['__proto__'],
    ['toString'],
    ['<script>'],
    ['ko\0'],
    ['ko\nen'],
    ['\uff4b\uff4f'],
    ['x'.repeat(4096)],
    [`ko${'-abc'.repeat(5000)}!`],
  ])('passes over %j', (wish) => {
    expect(localeOf(wish)).toBeNull();
    expect(chooseLocale([wish], EN_KO)).toBe('en');
    expect(chooseLocale([wish, 'ko'], EN_KO)).toBe('ko');
  });
});

describe('the languages', () => {
  it.each(LOCALES)('%s has texts for both channels', (locale) => {
    expect(isLocale(locale)).toBe(true);
    expect(Object.hasOwn(MAIL_WORDINGS, locale)).toBe(true);
    expect(Object.hasOwn(SMS_WORDINGS, locale)).toBe(true);
  });

  it.each(LOCALES)('%s is a tag as BCP 47 writes it', (locale) => {
    expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
  });

  it('are known by their own spelling only', () => {
    expect(isLocale('KO')).toBe(false);
    expect(isLocale('hasOwnProperty')).toBe(false);
  });
});
