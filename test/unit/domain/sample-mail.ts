import { PLAIN_BRAND } from '../../../src/config/voices/plain-brand.ts';
import type { Brand } from '../../../src/domain/brand.ts';
import type { MailContent } from '../../../src/domain/mail-content.ts';

/** Colours that occur nowhere in the layout. */
export const SAMPLE_BRAND: Brand = {
  ...PLAIN_BRAND,
  name: 'Quill & Co',
  colours: {
    accent: '#0b6e4f',
    onAccent: '#fdfffe',
    accentDark: '#7ce0b9',
    onAccentDark: '#04140d',
  },
};

export const SAMPLE_LOGO = {
  url: 'https://cdn.quill.example/logo.png?v=1&w=2',
  width: 160,
  height: 40,
};

/** A mail of which nothing is there but a lead. */
export function bareMail(over: Partial<MailContent> = {}): MailContent {
  return {
    locale: 'en',
    direction: 'ltr',
    colon: ':',
    subject: 'Your Quill code',
    preheader: 'Valid for a day.',
    greeting: null,
    lead: ['Enter this code.'],
    code: null,
    facts: [],
    buttons: [],
    notes: [],
    support: null,
    footerLinks: [],
    ...over,
  };
}

/** A mail of which everything is there, more than once where it can be. */
export function fullMail(over: Partial<MailContent> = {}): MailContent {
  return bareMail({
    greeting: 'Hello Ann,',
    lead: ['Enter this code.', 'It is a new one.'],
    code: { label: 'Your code', value: '482913' },
    facts: [
      { label: 'Time', value: '2026-11-22T09:00:00Z' },
      { label: 'IP address', value: '2001:db8::7' },
    ],
    buttons: [
      { label: 'It was not me', url: 'https://quill.example/no?a=1&b=2' },
      { label: 'It was me', url: 'https://quill.example/yes' },
      { label: 'Change password', url: 'https://quill.example/password' },
    ],
    notes: ['Never share it.', 'Ignore this mail if it was not you.'],
    support: {
      label: 'Questions?',
      contacts: [
        { label: 'help@quill.example', url: 'mailto:help@quill.example' },
        { label: 'https://help.quill.example/', url: 'https://help.quill.example/' },
      ],
    },
    footerLinks: [
      { label: 'Terms', url: 'https://quill.example/terms' },
      { label: 'Privacy', url: 'https://quill.example/privacy' },
    ],
    ...over,
  });
}
