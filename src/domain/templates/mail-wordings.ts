import type { Locale } from '../locale.ts';
import * as en from './en.ts';
import * as ko from './ko.ts';
import type { LanguageFile } from './wording.ts';

/** What mails say, by language. One without an entry does not compile. */
export const MAIL_WORDINGS: Readonly<Record<Locale, Pick<LanguageFile, 'language' | 'mail'>>> = {
  en: { language: en.language, mail: en.mail },
  ko: { language: ko.language, mail: ko.mail },
};
