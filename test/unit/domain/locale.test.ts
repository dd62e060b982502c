import { describe, expect, it } from 'vitest';
import { chooseLocale, isLocale, LOCALES } from '../../../src/domain/locale.ts';
import { WORDINGS } from '../../../src/domain/templates/wordings.ts';

describe('choosing a language', () => {
  it.each([
    ['ko'],
    ['ko-KR'],
    ['ko_KR'],
    ['KO'],
    ['Ko-kr'],
    ['ko-Kore-KR'],
    ['ko-KR-u-nu-latn'],
    [' ko-KR '],
  ])('understands %j as Korean', (wish) => {
    expect(chooseLocale([wish], 'en')).toBe('ko');
  });

  it('takes the first wish that there are texts for', () => {
    expect(chooseLocale(['ko', 'en'], 'en')).toBe('ko');
    expect(chooseLocale(['en', 'ko'], 'ko')).toBe('en');
    expect(chooseLocale([undefined, 'ko'], 'en')).toBe('ko');
    expect(chooseLocale(['fr-FR', 'ko'], 'en')).toBe('ko');
  });

  it('falls back when no wish can be met', () => {
    expect(chooseLocale([], 'ko')).toBe('ko');
    expect(chooseLocale([undefined, undefined], 'ko')).toBe('ko');
    expect(chooseLocale(['fr', 'de-DE'], 'ko')).toBe('ko');
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
    ['constructor'],
    ['__proto__'],
    ['toString'],
    ['<script>'],
    ['ko\0'],
    ['x'.repeat(4096)],
  ])('passes over %j', (wish) => {
    expect(chooseLocale([wish], 'en')).toBe('en');
    expect(chooseLocale([wish, 'ko'], 'en')).toBe('ko');
  });

  it('answers only languages that it has texts for', () => {
    for (const locale of LOCALES) {
      expect(isLocale(locale)).toBe(true);
      expect(Object.hasOwn(WORDINGS, locale)).toBe(true);
    }
    expect(isLocale('KO')).toBe(false);
    expect(isLocale('hasOwnProperty')).toBe(false);
  });
});
