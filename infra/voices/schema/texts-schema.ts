import type { z } from 'zod';
import { LOCALES, type Locale } from '../../../src/domain/locale.ts';
import { MAIL_WORDINGS } from '../../../src/domain/templates/mail-wordings.ts';
import { SMS_WORDINGS } from '../../../src/domain/templates/sms-wordings.ts';
import { ownText } from '../rules/own-text.ts';
import { ruled } from './ruled.ts';
import { settings } from './settings.ts';

const LONGEST_SUBJECT = 100;
const LONGEST_MAIL_TEXT = 500;
/** One segment, before anything else is in it. */
const LONGEST_SMS_TEXT = 160;

/** Own texts, by language, purpose, channel and place, each held against ours. */
export const textsSchema: z.ZodType = settings(byLanguage(purposesIn), { kind: 'language' });

function byLanguage(schemaOf: (locale: Locale) => z.ZodType): Record<string, z.ZodType> {
  return Object.fromEntries(LOCALES.map((locale) => [locale, schemaOf(locale)]));
}

function purposesIn(locale: Locale): z.ZodType {
  const mails = Object.entries(MAIL_WORDINGS[locale].mail.purposes);
  const messages = { ...SMS_WORDINGS[locale].sms.purposes } as Purposes;
  const purposes = mails.map(([purpose, mail]) => {
    const sms = messages[purpose];
    return [
      purpose,
      settings({
        mail: texts(mail, (place) => (place === 'subject' ? LONGEST_SUBJECT : LONGEST_MAIL_TEXT)),
        ...(sms === undefined ? {} : { sms: texts(sms, () => LONGEST_SMS_TEXT) }),
      }),
    ];
  });
  return settings(Object.fromEntries(purposes), { kind: 'purpose' });
}

type Words = Readonly<Record<string, string>>;
type Purposes = Readonly<Record<string, object | undefined>>;

function texts(originals: object, most: (place: string) => number): z.ZodType {
  const schemas = Object.entries(originals as Words).map(([place, original]) => [
    place,
    ruled(ownText(original, most(place))),
  ]);
  return settings(Object.fromEntries(schemas), { kind: 'text' });
}
