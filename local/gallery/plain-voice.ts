import { PLAIN_BRAND } from '../../src/config/voices/plain-brand.ts';
import { UNKNOWN_LIFE } from '../../src/domain/code-life.ts';
import { type Languages, LOCALES } from '../../src/domain/locale.ts';
import type { EmailVoice, SmsVoice } from '../../src/domain/voice.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';

const EVERY_LANGUAGE: Languages = ['en', ...LOCALES.filter((one) => one !== 'en')];

/** What is said where nothing is configured: as the local stack's functions do. */
export const PLAIN_EMAIL_VOICE: EmailVoice = {
  brand: { ...PLAIN_BRAND, name: LOCAL_ACCOUNT.brandName, supportUrl: LOCAL_ACCOUNT.supportUrl },
  languages: EVERY_LANGUAGE,
  life: UNKNOWN_LIFE,
  from: LOCAL_ACCOUNT.emailFrom,
  replyTo: null,
  footerLinks: {},
  texts: {},
};

export const PLAIN_SMS_VOICE: SmsVoice = {
  brand: { name: LOCAL_ACCOUNT.brandName },
  languages: EVERY_LANGUAGE,
  life: UNKNOWN_LIFE,
  origin: { messagingServiceSid: LOCAL_ACCOUNT.messagingServiceSid },
  autofill: null,
  texts: {},
};
