import type { Locale } from '../locale.ts';
import * as en from './en.ts';
import * as ko from './ko.ts';
import type { LanguageFile } from './wording.ts';

/** What text messages say, by language. One without an entry does not compile. */
export const SMS_WORDINGS: Readonly<Record<Locale, Pick<LanguageFile, 'language' | 'sms'>>> = {
  en: { language: en.language, sms: en.sms },
  ko: { language: ko.language, sms: ko.sms },
};
