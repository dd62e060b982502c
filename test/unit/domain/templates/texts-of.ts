import type { Locale } from '../../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../../src/domain/templates/mail-wordings.ts';
import { SMS_WORDINGS } from '../../../../src/domain/templates/sms-wordings.ts';

export type Texts = Readonly<Record<string, string>>;

/** All texts of a language by where they stand in its file: `mail.purposes.sign-up.lead`. */
export function textsOf(locale: Locale): { readonly mail: Texts; readonly sms: Texts } {
  return {
    mail: Object.fromEntries(flat('mail', MAIL_WORDINGS[locale].mail)),
    sms: Object.fromEntries(flat('sms', SMS_WORDINGS[locale].sms)),
  };
}

function flat(path: string, value: unknown): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([name, inner]) => flat(`${path}.${name}`, inner));
}
