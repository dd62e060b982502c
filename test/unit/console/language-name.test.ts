import { expect, it } from 'vitest';
import { languageName } from '../../../console/delivery/language-name.ts';

it.each([
  ['ko', 'en', 'Korean'],
  ['ko', 'ko', '한국어'],
  ['pt-BR', 'en', 'Brazilian Portuguese'],
  ['qaa', 'en', 'qaa'],
  ['not a language', 'en', 'not a language'],
  ['<b>', 'ko', '<b>'],
  ['', 'en', ''],
])('%j in %s is called %j', (tag, locale, name) => {
  expect(languageName(tag, locale)).toBe(name);
});
