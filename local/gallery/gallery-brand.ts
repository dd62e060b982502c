import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import type { EmailVoice, SmsVoice } from '../../src/domain/voice.ts';

/** One that speaks in the gallery: a brand as configured, or one of ours to look at. */
export interface GalleryBrand {
  /** Names it in addresses. */
  readonly id: string;
  readonly label: string;
  readonly configured: boolean;
  readonly email: EmailVoice;
  readonly sms: SmsVoice;
}

/** On either channel, in the order of all languages. */
export function languagesOf({ email, sms }: GalleryBrand): Locale[] {
  return LOCALES.filter((one) => email.languages.includes(one) || sms.languages.includes(one));
}
