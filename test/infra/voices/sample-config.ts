import type { SealpostConfig } from '../../../src/config/voices/sealpost-config.ts';

/** A configuration in which every setting is made on every level. */
export const SAMPLE_CONFIG = {
  name: 'Acme',
  colours: { accent: '#274690' },
  logo: {
    url: 'https://acme.example/0123456789abcdef0123456789abcdef.png',
    width: 120,
    height: 40,
  },
  supportUrl: 'https://acme.example/help',
  supportEmail: 'help@acme.example',
  passwordUrl: 'https://acme.example/password',
  footerLinks: [{ label: { en: 'Terms', ko: '약관' }, url: 'https://acme.example/terms' }],
  email: { from: 'Acme <no-reply@acme.example>', replyTo: 'help@acme.example' },
  sms: { messagingServiceSid: `MG${'0'.repeat(32)}`, autofill: { host: 'acme.example' } },
  languages: ['en', 'ko'],
  codeLife: { signInMinutes: 5, temporaryPasswordDays: 7 },
  texts: {
    en: {
      'sign-up': {
        mail: { subject: 'Welcome to {brand}', lead: 'This is {brand}.' },
        sms: { text: '{code} opens your {brand} account.' },
      },
      'account-takeover': { mail: { blocked: 'We kept them out.' } },
    },
  },
  pools: {
    'eu-central-1_Pool1': {
      name: 'Borealis',
      colours: { accent: '#7a1f5c', accentDark: '#f0a3d6' },
      logo: null,
      supportUrl: null,
      supportEmail: null,
      passwordUrl: null,
      footerLinks: [],
      email: { replyTo: null },
      sms: { from: 'Borealis', autofill: null },
      languages: ['ko'],
      codeLife: { temporaryPasswordDays: 3 },
      texts: { ko: { 'sign-up': { mail: { unasked: '무시하세요.' } } } },
      clients: {
        client1: {
          name: 'Borealis Go',
          sms: { autofill: { androidAppHash: 'FA+9qCX9VSu' } },
          codeLife: { signInMinutes: 15 },
          texts: { en: { 'sign-up': { mail: { lead: '{brand} it is.' } } } },
        },
      },
    },
  },
} as const satisfies SealpostConfig;
