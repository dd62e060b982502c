import type { Locale } from '../locale.ts';
import * as ar from './ar.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import * as es from './es.ts';
import * as fr from './fr.ts';
import * as hi from './hi.ts';
import * as id from './id.ts';
import * as it from './it.ts';
import * as ja from './ja.ts';
import * as ko from './ko.ts';
import * as ptBR from './pt-BR.ts';
import * as th from './th.ts';
import * as tr from './tr.ts';
import * as vi from './vi.ts';
import type { LanguageFile } from './wording.ts';
import * as zhHans from './zh-Hans.ts';
import * as zhHant from './zh-Hant.ts';

/** What text messages say, by language. One without an entry does not compile. */
export const SMS_WORDINGS: Readonly<Record<Locale, Pick<LanguageFile, 'language' | 'sms'>>> = {
  en: { language: en.language, sms: en.sms },
  ko: { language: ko.language, sms: ko.sms },
  ja: { language: ja.language, sms: ja.sms },
  'zh-Hans': { language: zhHans.language, sms: zhHans.sms },
  'zh-Hant': { language: zhHant.language, sms: zhHant.sms },
  es: { language: es.language, sms: es.sms },
  'pt-BR': { language: ptBR.language, sms: ptBR.sms },
  fr: { language: fr.language, sms: fr.sms },
  de: { language: de.language, sms: de.sms },
  it: { language: it.language, sms: it.sms },
  id: { language: id.language, sms: id.sms },
  vi: { language: vi.language, sms: vi.sms },
  th: { language: th.language, sms: th.sms },
  ar: { language: ar.language, sms: ar.sms },
  hi: { language: hi.language, sms: hi.sms },
  tr: { language: tr.language, sms: tr.sms },
};
