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

/** What mails say, by language. One without an entry does not compile. */
export const MAIL_WORDINGS: Readonly<Record<Locale, Pick<LanguageFile, 'language' | 'mail'>>> = {
  en: { language: en.language, mail: en.mail },
  ko: { language: ko.language, mail: ko.mail },
  ja: { language: ja.language, mail: ja.mail },
  'zh-Hans': { language: zhHans.language, mail: zhHans.mail },
  'zh-Hant': { language: zhHant.language, mail: zhHant.mail },
  es: { language: es.language, mail: es.mail },
  'pt-BR': { language: ptBR.language, mail: ptBR.mail },
  fr: { language: fr.language, mail: fr.mail },
  de: { language: de.language, mail: de.mail },
  it: { language: it.language, mail: it.mail },
  id: { language: id.language, mail: id.mail },
  vi: { language: vi.language, mail: vi.mail },
  th: { language: th.language, mail: th.mail },
  ar: { language: ar.language, mail: ar.mail },
  hi: { language: hi.language, mail: hi.mail },
  tr: { language: tr.language, mail: tr.mail },
};
