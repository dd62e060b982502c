/** The languages there are texts for. Adding one here lists, by compile errors, what to write. */
export const LOCALES = [
  'en',
  'ko',
  'ja',
  'zh-Hans',
  'zh-Hant',
  'es',
  'pt-BR',
  'fr',
  'de',
  'it',
  'id',
  'vi',
  'th',
  'ar',
  'hi',
  'tr',
] as const;

export type Locale = (typeof LOCALES)[number];

/** The languages that messages go out in, the one to fall back to first. */
export type Languages = readonly [Locale, ...Locale[]];

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
