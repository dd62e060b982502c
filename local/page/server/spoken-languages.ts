import { LOCALES, type Locale } from '../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';

/** A language that there are texts in, as a page needs it. */
export interface SpokenLanguage {
  readonly locale: Locale;
  /** The language's own name for itself. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
}

export function spokenLanguages(): SpokenLanguage[] {
  return LOCALES.map((locale) => {
    const { name, direction } = MAIL_WORDINGS[locale].language;
    return { locale, name, direction };
  });
}
