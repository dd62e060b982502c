/**
 * What a language is called in another one; its tag where it is no language that anybody knows.
 *
 * @param tag BCP 47, from a row
 */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
