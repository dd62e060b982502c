import { isLocale, type Languages, type Locale } from './locale.ts';

/** Tags that stand for one of ours without saying so: BCP 47 leaves script and region out. */
const STANDS_FOR: Readonly<Record<string, Locale>> = {
  zh: 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
  yue: 'zh-Hant',
  cmn: 'zh-Hans',
  pt: 'pt-BR',
  // What Java and old Android say for Indonesian.
  in: 'id',
};

/** `ko`, `ko-KR`, `ko_KR`, `zh-Hant-TW`; what comes behind language, script and region is passed over. */
const TAG = /^([a-z]{2,3})(?:[-_]([a-z]{4}))?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_][a-z\d]{1,8})*$/i;

/** The language of ours that a wish means, or null. */
export function localeOf(wish: string): Locale | null {
  const [tag, first = '', second, third] = TAG.exec(wish.trim()) ?? [];
  if (tag === undefined) return null;
  const language = first.toLowerCase();
  const script = second && second.charAt(0).toUpperCase() + second.slice(1).toLowerCase();
  const region = third?.toUpperCase();
  // A script says more than a region: `zh-Hans-HK` is read in simplified characters.
  const tags = [script, region].flatMap((part) => (part ? [`${language}-${part}`] : []));
  for (const spelling of [...tags, language]) {
    if (isLocale(spelling)) return spelling;
    if (Object.hasOwn(STANDS_FOR, spelling)) return STANDS_FOR[spelling] ?? null;
  }
  return null;
}

/**
 * The first wish among the languages on offer, else the first language. Users write these wishes, so
 * what is not in the list is passed over, never used.
 */
export function chooseLocale(
  wishes: readonly (string | undefined)[],
  languages: Languages,
): Locale {
  for (const wish of wishes) {
    const locale = wish === undefined ? null : localeOf(wish);
    if (locale !== null && languages.includes(locale)) return locale;
  }
  return languages[0];
}
