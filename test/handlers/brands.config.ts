import type { SealpostConfig } from '../../src/config/voices/sealpost-config.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';

/** The customers of one house, the staff of another, and an app of the latter's. */
export const BRANDED_POOL = TEST_ACCOUNT.poolId;
export const STAFF_POOL = 'eu-central-1_TestPool2';
export const PLAIN_POOL = 'eu-central-1_TestPool3';
export const APP_CLIENT = '2app34567890clientid0borea';

/** Brands for the tests of the functions; what they leave out is in the environment. */
export const BRANDS: SealpostConfig = {
  languages: ['en', 'ko'],
  pools: {
    [BRANDED_POOL]: {
      name: 'Borealis',
      colours: { accent: '#7a1f5c', accentDark: '#f0a3d6' },
      supportUrl: null,
      supportEmail: 'care@borealis.example',
      email: {
        from: `Borealis <hello@borealis.${TEST_ACCOUNT.emailDomain}>`,
        replyTo: 'care@borealis.example',
      },
      sms: { from: '+15005550006', autofill: { host: 'borealis.example' } },
      languages: ['ko', 'en'],
      codeLife: { signInMinutes: 10 },
      footerLinks: [{ label: { en: 'Terms', ko: '약관' }, url: 'https://borealis.example/terms' }],
      texts: {
        en: { 'sign-in': { sms: { text: '{code} is for {brand}, aurora.' } } },
        ko: { 'sign-in': { mail: { subject: '[{brand}] 오로라 인증번호' } } },
      },
      clients: {
        [APP_CLIENT]: {
          name: 'Borealis Go',
          colours: { accent: '#00563f' },
          email: { replyTo: null },
          sms: { autofill: { androidAppHash: 'FA+9qCX9VSu' } },
          languages: ['en'],
          codeLife: { signInMinutes: 15 },
          texts: { en: { 'sign-in': { mail: { subject: 'Into the {brand} app' } } } },
        },
      },
    },
    [STAFF_POOL]: {
      name: 'Acme Staff',
      email: { from: `Acme Staff <staff@${TEST_ACCOUNT.emailDomain}>` },
    },
  },
};
