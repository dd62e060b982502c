import { composeEmail } from '../../../src/domain/compose-email.ts';
import { LOCALES, type Locale } from '../../../src/domain/locale.ts';
import type { EmailContent } from '../../../src/domain/message-content.ts';
import type { Purpose } from '../../../src/domain/purpose.ts';
import { Redacted } from '../../../src/domain/redacted.ts';
import { PURPOSES } from './all-purposes.ts';
import { SAMPLE_BRAND } from './sample-mail.ts';
import { emailVoice } from './sample-voices.ts';

/** Sixteen symbols, and what mail programs would like to make a link of. */
export const LONG_PASSWORD = `aB3$&<x>"9 '.Co/`;

/** Every purpose in every language, with all that can be in such a mail. */
export const EVERY_MAIL = LOCALES.flatMap((locale) =>
  PURPOSES.map((purpose) => ({ locale, purpose })),
);

export function htmlOf(purpose: Purpose, locale: Locale, brand = SAMPLE_BRAND): string {
  const link = (label: string) => [{ label, url: 'https://quill.example/terms' }];
  const voice = emailVoice({
    brand: {
      ...brand,
      supportUrl: 'https://help.quill.example/',
      supportEmail: 'help@quill.example',
      passwordUrl: 'https://quill.example/password',
    },
    footerLinks: Object.fromEntries(LOCALES.map((each) => [each, link('Quill Terms')])),
  });
  const setting = { voice, locale, name: 'Ann Lee', userName: 'ann.lee@quill.example' };
  return composeEmail(contentFor(purpose), setting).html.reveal();
}

function contentFor(purpose: Purpose): EmailContent {
  if (purpose === 'invitation') return { purpose, password: LONG_PASSWORD };
  if (purpose !== 'account-takeover') return { purpose, code: '73190482' };
  return {
    purpose,
    notice: {
      action: 'extra-check',
      loginTime: '2026-11-22T09:00:00Z',
      city: 'Llanfairpwllgwyngyll',
      country: 'United Kingdom',
      deviceName: 'Chrome 140, Windows',
      ipAddress: '2001:db8:1234:5678:9abc:def0:1234:5678',
      confirmLink: new Redacted('https://quill.example/yes', 'link'),
      denyLink: new Redacted('https://quill.example/no', 'link'),
    },
  };
}
