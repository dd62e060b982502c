const ENGLISH = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language's English name: the reader of this page need not know its own. */
export function englishName(locale: string): string {
  return ENGLISH.of(locale) ?? locale;
}

/** Both names, or the one where they are the same. */
export function languageLabel({ locale, name }: { locale: string; name: string }): string {
  const english = englishName(locale);
  return english === name ? name : `${name} · ${english}`;
}
