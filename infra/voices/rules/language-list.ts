import { isLocale, LOCALES } from '../../../src/domain/locale.ts';
import type { Rule } from './rule.ts';

export const languageList: Rule = (value) =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every((one) => typeof one === 'string' && isLocale(one)) &&
  new Set(value).size === value.length
    ? null
    : `has to be a list of languages, each once, the one to fall back to first: ${LOCALES.join(', ')}`;
