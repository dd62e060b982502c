import { defineConfig } from '../../src/config/voices/define-config.ts';

export default defineConfig({
  name: 'Acme',
  colours: { accent: '#274690' },
  supportUrl: 'https://acme.example/help',
  email: { from: 'Acme <no-reply@acme.example>', replyTo: 'help@acme.example' },
  sms: { messagingServiceSid: 'MG0123456789abcdef0123456789abcdef' },
  languages: ['en', 'ko'],
  footerLinks: [
    { label: { en: 'Privacy', ko: '개인정보처리방침' }, url: 'https://acme.example/privacy' },
  ],

  pools: {
    // The customers of Acme are content with all of the above. Those of Borealis are not.
    'eu-central-1_Borealis1': {
      name: 'Borealis',
      colours: { accent: '#7a1f5c', accentDark: '#f0a3d6' },
      logo: { url: 'https://borealis.example/logo.png', width: 160, height: 40 },
      supportUrl: null,
      supportEmail: 'care@borealis.example',
      passwordUrl: 'https://borealis.example/account/password',
      email: { from: 'Borealis <hello@borealis.example>', replyTo: null },
      sms: { from: 'Borealis', autofill: { host: 'borealis.example' } },
      languages: ['ko', 'en'],
      codeLife: { temporaryPasswordDays: 3 },
      footerLinks: [{ label: 'borealis.example', url: 'https://borealis.example' }],

      clients: {
        // Its Android app fills codes in by itself, and gives people ten minutes to sign in.
        '1example23456789borealis01': {
          codeLife: { signInMinutes: 10 },
          sms: { autofill: { androidAppHash: 'FA+9qCX9VSu' } },
          texts: {
            en: {
              'sign-in': {
                mail: { subject: 'Your code for the {brand} app' },
                sms: { text: '{code} is your code for the {brand} app.' },
              },
            },
            ko: {
              'sign-in': { mail: { subject: '[{brand}] 앱 로그인 인증번호' } },
            },
          },
        },
      },
    },
  },
});
