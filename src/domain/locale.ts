/** The languages there are texts for. Adding one here lists, by compile errors, what to write. */
export const LOCALES = ['en', 'ko'] as const;

export type Locale = (typeof LOCALES)[number];

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}

/**
 * The first wish that we have texts for, else the fallback. A wish is a BCP 47 tag in any of the
 * spellings in use (`ko`, `ko-KR`, `ko_KR`); its region and script are ignored for now. Users write
 * these wishes, so what is not in the list is passed over, never used.
 */
export function chooseLocale(wishes: readonly (string | undefined)[], fallback: Locale): Locale {
  for (const wish of wishes) {
    const language = wish?.trim().split(/[-_]/, 1)[0]?.toLowerCase();
    if (language !== undefined && isLocale(language)) return language;
  }
  return fallback;
}
