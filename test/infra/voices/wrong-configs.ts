import { defineConfig } from '../../../src/config/voices/define-config.ts';

/**
 * Read by the type-check, never run: each of these is wrong, and each must be an error. Where one
 * compiles, its `@ts-expect-error` is unused, and that is an error instead.
 */

// @ts-expect-error: a setting nobody knows
defineConfig({ brand: 'Acme' });

// @ts-expect-error: nothing in the place of a name
defineConfig({ name: undefined });

// @ts-expect-error: no name, where null could only mean that there is none
defineConfig({ name: null });

// @ts-expect-error: colours without an accent
defineConfig({ colours: { accentDark: '#9db8ff' } });

// @ts-expect-error: a colour that is computed
defineConfig({ colours: { accent: '#274690', onAccent: '#ffffff' } });

// @ts-expect-error: a picture without a size
defineConfig({ logo: { url: 'https://acme.example/logo.png' } });

// @ts-expect-error: two origins
defineConfig({ sms: { from: 'Acme', messagingServiceSid: `MG${'0'.repeat(32)}` } });

// @ts-expect-error: two last lines
defineConfig({ sms: { autofill: { host: 'acme.example', androidAppHash: 'FA+9qCX9VSu' } } });

// @ts-expect-error: an empty last line
defineConfig({ sms: { autofill: {} } });

// @ts-expect-error: no language at all
defineConfig({ languages: [] });

// @ts-expect-error: a language without texts
defineConfig({ languages: ['tlh'] });

// @ts-expect-error: a label in a language without texts
defineConfig({ footerLinks: [{ label: { tlh: 'mIw' }, url: 'https://acme.example' }] });

// @ts-expect-error: a subject without the brand
defineConfig({ texts: { en: { 'sign-up': { mail: { subject: 'Your account' } } } } });

// @ts-expect-error: a lead without the brand
defineConfig({ texts: { en: { invitation: { mail: { lead: 'Welcome' } } } } });

// @ts-expect-error: a life without its duration
defineConfig({ texts: { en: { invitation: { mail: { passwordValidFor: 'Hurry.' } } } } });

// @ts-expect-error: a text message that does not begin with the code
defineConfig({ texts: { en: { 'sign-up': { sms: { text: 'Your {brand} code: {code}' } } } } });

// @ts-expect-error: a text message without the brand
defineConfig({ texts: { en: { 'sign-up': { sms: { text: '{code} is your code.' } } } } });

// @ts-expect-error: a text of another purpose
defineConfig({ texts: { en: { 'sign-up': { mail: { passwordLabel: 'Your password' } } } } });

// @ts-expect-error: a text message that does not exist
defineConfig({ texts: { en: { 'account-takeover': { sms: {} } } } });

// @ts-expect-error: a purpose nobody knows
defineConfig({ texts: { en: { 'log-out': {} } } });

// @ts-expect-error: pools in a pool
defineConfig({ pools: { 'eu-central-1_Ab': { pools: {} } } });

// @ts-expect-error: clients of a client
defineConfig({ pools: { 'eu-central-1_Ab': { clients: { client1: { clients: {} } } } } });

defineConfig({
  // @ts-expect-error: clients of no pool
  clients: {},
});
