import { describe, expect, it, test } from 'vitest';
import { compileVoices } from '../../../infra/voices/compile-voices.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { createVoiceBook } from '../../../src/domain/voice-book.ts';
import { emailVoice, smsVoice } from '../../unit/domain/sample-voices.ts';
import { SAMPLE_CONFIG } from './sample-config.ts';

const POOL = 'eu-central-1_Pool1';
const { email, sms } = compileVoices(SAMPLE_CONFIG);
const mails = createVoiceBook(emailVoice(), email);
const messages = createVoiceBook(smsVoice(), sms);

describe('nothing', () => {
  it.each([
    {},
    { pools: {} },
    { pools: { [POOL]: {} } },
    { pools: { [POOL]: { clients: { client1: {} } } } },
    { texts: { en: { 'sign-up': { mail: {} } } } },
  ])('is compiled of what says nothing: %j', (config) => {
    const nothing = { everywhere: {}, pools: {} };
    expect(compileVoices(config)).toEqual({ email: nothing, sms: nothing });
  });
});

describe('each channel', () => {
  it('holds only its own', () => {
    expect(JSON.stringify(email)).not.toMatch(
      /MG0|messagingService|autofill|acme.example"}|opens your/,
    );
    expect(JSON.stringify(sms)).not.toMatch(/no-reply|colours|logo|support|Terms|Welcome to/);
  });

  it('has no pool and no client that says something of the other one only', () => {
    const config = {
      pools: {
        [POOL]: {
          clients: { client1: { email: { replyTo: null } }, client2: { sms: { from: 'B' } } },
        },
        'eu-central-1_Pool2': { sms: { from: 'C' } },
      },
    };
    const { email, sms } = compileVoices(config);
    expect(email.pools).toEqual({ [POOL]: { own: {}, clients: { client1: { replyTo: null } } } });
    expect(sms.pools).toEqual({
      [POOL]: { own: {}, clients: { client2: { origin: { from: 'B' } } } },
      'eu-central-1_Pool2': { own: { origin: { from: 'C' } }, clients: {} },
    });
  });
});

describe('a voice of mails', () => {
  it('says everywhere what is said at the top', () => {
    expect(mails.of('eu-central-1_Other', null)).toEqual({
      brand: {
        name: 'Acme',
        colours: {
          accent: '#274690',
          onAccent: '#ffffff',
          accentDark: expect.stringMatching(/^#[0-9a-f]{6}$/),
          onAccentDark: '#0b1220',
        },
        logo: SAMPLE_CONFIG.logo,
        supportUrl: 'https://acme.example/help',
        supportEmail: 'help@acme.example',
        passwordUrl: 'https://acme.example/password',
      },
      from: 'Acme <no-reply@acme.example>',
      replyTo: 'help@acme.example',
      languages: ['en', 'ko'],
      life: { signInMinutes: 5, temporaryPasswordDays: 7 },
      footerLinks: {
        en: [{ label: 'Terms', url: 'https://acme.example/terms' }],
        ko: [{ label: '약관', url: 'https://acme.example/terms' }],
      },
      texts: {
        en: {
          'sign-up': { subject: 'Welcome to {brand}', lead: 'This is {brand}.' },
          'account-takeover': { blocked: 'We kept them out.' },
        },
      },
    });
  });

  it('says in a pool what the pool says, and the rest as above', () => {
    const { brand, ...voice } = mails.of(POOL, null);
    expect(brand).toEqual({
      name: 'Borealis',
      colours: {
        accent: '#7a1f5c',
        onAccent: '#ffffff',
        accentDark: '#f0a3d6',
        onAccentDark: '#0b1220',
      },
      logo: null,
      supportUrl: null,
      supportEmail: null,
      passwordUrl: null,
    });
    expect(voice).toMatchObject({
      from: 'Acme <no-reply@acme.example>',
      replyTo: null,
      languages: ['ko'],
      life: { signInMinutes: 5, temporaryPasswordDays: 3 },
    });
    expect(voice.footerLinks).toEqual({ ko: [] });
  });

  it('has own texts over those of the levels above, one by one', () => {
    expect(mails.of(POOL, null).texts).toEqual({
      ...mails.of('other_1', null).texts,
      ko: { 'sign-up': { unasked: '무시하세요.' } },
    });
    expect(mails.of(POOL, 'client1').texts.en?.['sign-up']).toEqual({
      subject: 'Welcome to {brand}',
      lead: '{brand} it is.',
    });
    expect(mails.of(POOL, 'client1').texts.ko).toEqual(mails.of(POOL, null).texts.ko);
  });
});

describe('a voice of text messages', () => {
  it('says in a pool and a client what they say, and the rest as above', () => {
    expect(messages.of('other_1', 'client1')).toMatchObject({
      brand: { name: 'Acme' },
      origin: { messagingServiceSid: `MG${'0'.repeat(32)}` },
      autofill: { host: 'acme.example' },
      life: { signInMinutes: 5, temporaryPasswordDays: 7 },
    });
    expect(messages.of(POOL, null)).toMatchObject({
      brand: { name: 'Borealis' },
      origin: { from: 'Borealis' },
      autofill: null,
      life: { signInMinutes: 5, temporaryPasswordDays: 3 },
      languages: ['ko'],
    });
    expect(messages.of(POOL, 'client1')).toMatchObject({
      brand: { name: 'Borealis Go' },
      origin: { from: 'Borealis' },
      autofill: { androidAppHash: 'FA+9qCX9VSu' },
      life: { signInMinutes: 15, temporaryPasswordDays: 3 },
    });
  });

  it('has the texts of the levels above where the pool has some for mails only', () => {
    expect(sms.pools[POOL]?.own.texts).toBeUndefined();
    expect(messages.of(POOL, 'client1').texts).toEqual({
      en: { 'sign-up': { text: '{code} opens your {brand} account.' } },
    });
  });

  it('writes typographic marks plainly where they alone would cost a segment', () => {
    const text = (words: string) =>
      ({ 'sign-up': { sms: { unasked: words }, mail: { unasked: words } } }) as const;
    const { sms, email } = compileVoices({
      texts: { en: text('Not you? Don’t.'), ko: text('‘무시’') },
    });
    expect(sms.everywhere.texts?.en?.['sign-up']?.unasked).toBe("Not you? Don't.");
    expect(sms.everywhere.texts?.ko?.['sign-up']?.unasked).toBe('‘무시’');
    expect(email.everywhere.texts?.en?.['sign-up']?.unasked).toBe('Not you? Don’t.');
  });
});

describe('footer links', () => {
  const footerLinks = [
    { label: { en: 'Terms', ko: '약관' }, url: 'https://acme.example' },
  ] as const;

  it('come in every language there is where none is chosen', () => {
    const link = { label: 'acme.example', url: 'https://acme.example' };
    const { email } = compileVoices({ footerLinks: [link] });
    expect(email.everywhere.footerLinks).toEqual(
      Object.fromEntries(LOCALES.map((locale) => [locale, [link]])),
    );
  });

  it('are said again where a pool has other languages than the level that has the links', () => {
    const pools = {
      [POOL]: { languages: ['ko', 'en'] },
      'eu-central-1_Pool2': { name: 'B' },
    } as const;
    const { email } = compileVoices({ languages: ['en'], footerLinks, pools });
    expect(Object.keys(email.everywhere.footerLinks ?? {})).toEqual(['en']);
    expect(Object.keys(email.pools[POOL]?.own.footerLinks ?? {})).toEqual(['ko', 'en']);
    expect(email.pools['eu-central-1_Pool2']?.own.footerLinks).toBeUndefined();
  });
});

test('code lives that nobody says stay unknown', () => {
  const { sms } = compileVoices({ pools: { [POOL]: { codeLife: { signInMinutes: 9 } } } });
  expect(sms.pools[POOL]?.own.life).toEqual({ signInMinutes: 9, temporaryPasswordDays: null });
});
