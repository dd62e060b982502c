import { LOCALES, type Locale } from '../../../../src/domain/locale.ts';
import type { Autofill, EmailVoice, SmsVoice } from '../../../../src/domain/voice.ts';
import { emailVoice, smsVoice } from '../sample-voices.ts';

/** Voices with all that can be configured, so that a message has everything that can be disturbed. */
export function fullEmailVoice(locale: Locale): EmailVoice {
  const help = [{ label: 'Help', url: 'https://sealpost.example/help?a=1&b=2' }];
  return emailVoice({
    languages: languagesFrom(locale),
    life: { signInMinutes: 5, temporaryPasswordDays: 3 },
    replyTo: 'help@sealpost.example',
    footerLinks: Object.fromEntries(LOCALES.map((each) => [each, help])),
    brand: {
      ...emailVoice().brand,
      logo: { url: 'https://sealpost.example/logo.png', width: 120, height: 40 },
      supportUrl: 'https://sealpost.example/support',
      supportEmail: 'support@sealpost.example',
      passwordUrl: 'https://sealpost.example/password',
    },
  });
}

export function fullSmsVoice(locale: Locale, autofill: Autofill | null): SmsVoice {
  const life = { signInMinutes: 5, temporaryPasswordDays: 3 };
  return smsVoice({ languages: languagesFrom(locale), life, autofill });
}

function languagesFrom(first: Locale): SmsVoice['languages'] {
  return [first, ...LOCALES.filter((locale) => locale !== first)];
}
