import type { Brand } from '../../src/domain/brand.ts';
import type { EmailVoice, SmsVoice } from '../../src/domain/voice.ts';
import { footerLinks } from './demonstration-links.ts';
import { DEMONSTRATION_LOGO } from './demonstration-logo.ts';
import type { GalleryBrand } from './gallery-brand.ts';
import { PLAIN_EMAIL_VOICE, PLAIN_SMS_VOICE } from './plain-voice.ts';

/** Brands of ours, one for each thing that a brand can have: there is always something to see. */
export const DEMONSTRATION_BRANDS: readonly GalleryBrand[] = [
  demonstration('plain', 'Plain', { name: 'Linden', supportUrl: null }),
  demonstration(
    'colours',
    'Strong colours, links, support',
    {
      name: 'Cherry Street Books',
      colours: {
        accent: '#b0003a',
        onAccent: '#ffffff',
        accentDark: '#ff9db5',
        onAccentDark: '#3d0015',
      },
      supportUrl: 'https://example.com/help',
      supportEmail: 'help@example.com',
      passwordUrl: 'https://example.com/account/password',
    },
    {
      replyTo: 'help@example.com',
      life: { signInMinutes: 5, temporaryPasswordDays: 7 },
      footerLinks: footerLinks('https://example.com'),
    },
    { life: { signInMinutes: 5, temporaryPasswordDays: 7 }, origin: { from: 'CHERRYST' } },
  ),
  demonstration('long-name', 'A name of 60 characters', {
    name: 'The Amalgamated Savings and Building Society of Upper Linden',
  }),
  demonstration('logo', 'With a logo', { name: 'Harbour', logo: DEMONSTRATION_LOGO }),
  demonstration(
    'site-autofill',
    'SMS filled in by a web site',
    { name: 'Linden' },
    {},
    { autofill: { host: 'example.com' } },
  ),
  demonstration(
    'app-autofill',
    'SMS filled in by an Android app',
    { name: 'Linden' },
    {},
    { autofill: { androidAppHash: 'Zq3+fW8/aLk' } },
  ),
];

function demonstration(
  id: string,
  label: string,
  brand: Partial<Brand> & { name: string },
  email: Partial<Omit<EmailVoice, 'brand'>> = {},
  sms: Partial<Omit<SmsVoice, 'brand'>> = {},
): GalleryBrand {
  return {
    id: `demo-${id}`,
    label,
    configured: false,
    email: {
      ...PLAIN_EMAIL_VOICE,
      from: `${brand.name} <no-reply@example.com>`,
      ...email,
      brand: { ...PLAIN_EMAIL_VOICE.brand, ...brand },
    },
    sms: { ...PLAIN_SMS_VOICE, ...sms, brand: { name: brand.name } },
  };
}
