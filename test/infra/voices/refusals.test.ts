import { describe, expect, it, test } from 'vitest';
import { checkConfig } from '../../../infra/voices/check-config.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import { problemsOf, refusalOf } from './problems-of.ts';
import { SAMPLE_CONFIG } from './sample-config.ts';

/** A setting, and the place at which it is refused. */
const WRONG: readonly (readonly [place: string, setting: unknown, expected?: RegExp])[] = [
  ['name', { name: '' }],
  ['name', { name: 'A'.repeat(61) }],
  ['name', { name: 'Ac\nme' }],
  ['name', { name: 'Ac\u202eme' }],
  ['name', { name: 'Ac\u200bme' }],
  ['name', { name: ' Acme' }],
  ['name', { name: '\u200d' }],
  ['name', { name: 7 }],
  ['name', { name: null }],
  ['name', { name: undefined }, /left out/],
  ['brand', { brand: 'Acme' }, /there are name, colours/],
  ['colours', { colours: '#274690' }],
  ['colours.accent', { colours: {} }],
  ['colours.accent', { colours: { accentDark: '#9db8ff' } }],
  ['colours.accent', { colours: { accent: 'blue' } }, /like #274690/],
  ['colours.accent', { colours: { accent: '#27469' } }],
  ['colours.accent', { colours: { accent: '#ffd500' } }, /4\.5 to 1 on white: #[0-9a-f]{6}/],
  ['colours.accentDark', { colours: { accent: '#274690', accentDark: '#274690' } }, /#14181f/],
  ['colours.onAccent', { colours: { accent: '#274690', onAccent: '#ffffff' } }],
  ['logo', { logo: 'https://acme.example/logo.png' }],
  ['logo.width', { logo: { url: 'https://acme.example/logo.png', height: 40 } }],
  ['logo.height', { logo: { url: 'https://acme.example/logo.png', width: 40, height: 1000 } }],
  ['logo.width', { logo: { url: 'https://acme.example/logo.png', width: 40.5, height: 40 } }],
  ['logo.url', { logo: { url: 'https://acme.example/logo.svg', width: 40, height: 40 } }],
  ['logo.url', { logo: { url: 'http://acme.example/logo.png', width: 40, height: 40 } }],
  ['logo.url', { logo: { url: 'data:image/png;base64,AAAA', width: 40, height: 40 } }],
  ['supportUrl', { supportUrl: 'http://acme.example' }],
  ['supportUrl', { supportUrl: 'acme.example/help' }],
  ['supportUrl', { supportUrl: 'https://ann:pass@acme.example' }],
  ['supportUrl', { supportUrl: 'https://ann@acme.example' }],
  ['supportUrl', { supportUrl: 'javascript:alert(1)' }],
  ['supportUrl', { supportUrl: 'https://acme.example/a b' }],
  ['supportUrl', { supportUrl: 'https://acme.example/"onclick' }],
  ['supportUrl', { supportUrl: 'https://acme.example/\u202e' }],
  ['supportUrl', { supportUrl: 'https://' }],
  ['supportUrl', { supportUrl: `https://acme.example/${'a'.repeat(500)}` }],
  ['passwordUrl', { passwordUrl: 'ftp://acme.example' }],
  ['supportEmail', { supportEmail: 'Help <help@acme.example>' }],
  ['supportEmail', { supportEmail: 'help@acme.example?subject=x' }],
  ['supportEmail', { supportEmail: 'a?bcc=b@acme.example' }],
  ['supportEmail', { supportEmail: 'help@예시.example' }],
  ['footerLinks', { footerLinks: { label: 'Terms', url: 'https://acme.example' } }],
  ['footerLinks', { footerLinks: Array(7).fill({ label: 'A', url: 'https://acme.example' }) }],
  ['footerLinks[0].label', { footerLinks: [{ url: 'https://acme.example' }] }],
  ['footerLinks[0].url', { footerLinks: [{ label: 'Terms' }] }],
  ['footerLinks[0].label', { footerLinks: [{ label: 'a'.repeat(41), url: 'https://a.example' }] }],
  [
    'footerLinks[0].label.xx',
    { languages: ['en'], footerLinks: [{ label: { en: 'A', xx: 'C' }, url: 'https://a.example' }] },
  ],
  [
    'footerLinks[0].label.ko',
    { languages: ['ko'], footerLinks: [{ label: { ko: '' }, url: 'https://a.example' }] },
  ],
  [
    'footerLinks[0].label',
    { languages: ['en', 'ko'], footerLinks: [{ label: { en: 'A' }, url: 'https://a.example' }] },
    /lacks ko/,
  ],
  ['email', { email: 'no-reply@acme.example' }],
  ['email.from', { email: { from: 'Acme, Inc. <no-reply@acme.example>' } }],
  ['email.from', { email: { from: '예시 <no-reply@acme.example>' } }],
  ['email.from', { email: { from: null } }],
  ['email.replyTo', { email: { replyTo: 'help' } }],
  ['email.sender', { email: { sender: 'no-reply@acme.example' } }, /there are from, replyTo/],
  ['sms', { sms: { from: 'Acme', messagingServiceSid: `MG${'0'.repeat(32)}` } }, /not both/],
  ['sms.from', { sms: { from: 'Longer than eleven' } }],
  ['sms.from', { sms: { from: '+49 157 35980000' } }],
  ['sms.messagingServiceSid', { sms: { messagingServiceSid: `AC${'0'.repeat(32)}` } }],
  ['sms.authToken', { sms: { authToken: 'none' } }],
  ['sms.autofill', { sms: { autofill: {} } }, /one of them/],
  ['sms.autofill', { sms: { autofill: { host: 'a.example', androidAppHash: 'FA+9qCX9VSu' } } }],
  ['sms.autofill', { sms: { autofill: 'acme.example' } }],
  ['sms.autofill.host', { sms: { autofill: { host: 'https://acme.example' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: 'Acme.example' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: 'acme.example:8443' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: 'acme.example/login' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: 'acme.example.' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: 'localhost' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: '192.0.2.1' } } }],
  ['sms.autofill.host', { sms: { autofill: { host: '예시.example' } } }],
  ['sms.autofill.androidAppHash', { sms: { autofill: { androidAppHash: 'FA+9qCX9VS' } } }],
  ['sms.autofill.androidAppHash', { sms: { autofill: { androidAppHash: 'FA-9qCX9VSu' } } }],
  ['languages', { languages: [] }],
  ['languages', { languages: ['en', 'en'] }, /each once/],
  ['languages', { languages: ['en', 'tlh'] }],
  ['languages', { languages: 'en' }],
  ['codeLife.signInMinutes', { codeLife: { signInMinutes: 2 } }, /from 3 to 15/],
  ['codeLife.signInMinutes', { codeLife: { signInMinutes: 16 } }],
  ['codeLife.signInMinutes', { codeLife: { signInMinutes: '5' } }],
  ['codeLife.temporaryPasswordDays', { codeLife: { temporaryPasswordDays: 0 } }],
  ['codeLife.temporaryPasswordDays', { codeLife: { temporaryPasswordDays: 366 } }],
  ['codeLife.signUpHours', { codeLife: { signUpHours: 24 } }],
  ['pools', { pools: [] }],
  ['pools.__proto__', { pools: { 'eu-central-1_A': {}, ['__proto__']: {} } }],
  ['pools.Pool1', { pools: { Pool1: {} } }, /id of a user pool/],
  ['pools.eu-central-1_', { pools: { 'eu-central-1_': {} } }],
  ['pools.eu-central-1_Ab', { pools: { 'eu-central-1_Ab': 'Acme' } }],
  ['pools.eu-central-1_Ab.pools', { pools: { 'eu-central-1_Ab': { pools: {} } } }],
  ['pools.eu-central-1_Ab.email.from', { pools: { 'eu-central-1_Ab': { email: { from: 'x' } } } }],
];

test.each(WRONG.map(([place, setting, expected]) => ({ place, setting, expected })))(
  '$place is refused as in $setting',
  ({ place, setting, expected = /./ }) => {
    expect(problemsOf(setting)).toEqual({ [place]: expect.stringMatching(expected) });
  },
);

const clients = (clients: object) => ({ pools: { 'eu-central-1_Ab': { clients } } });

describe('an app client', () => {
  it.each(['a-b', 'a b', '', 'a'.repeat(129)])('is not called %j', (id) => {
    expect(Object.values(problemsOf(clients({ [id]: {} })))[0]).toMatch(/id of an app client/);
  });

  it.each(['CLIENT_ID_NOT_APPLICABLE', 'null', 'undefined'])(
    'is not %s, by which Cognito says that there is none',
    (id) =>
      expect(Object.values(problemsOf(clients({ [id]: {} })))).toEqual([
        expect.stringMatching(/pool/),
      ]),
  );

  it('is not __proto__, however that is written', () => {
    expect(() => checkConfig('x', clients({ ['__proto__']: { name: 'A' } }))).toThrow(/__proto__/);
    expect(() => checkConfig('x', clients({ __proto__: { name: 'A' } }))).toThrow(/__proto__/);
  });

  it('may be called what every object has', () => {
    const config = clients({ constructor: { name: 'A' }, toString: { name: 'B' } });
    expect(checkConfig('x', config)).toBe(config);
  });
});

describe('what is no data', () => {
  it.each([
    ['a function', () => 'Acme'],
    ['a symbol', Symbol('Acme')],
    ['a boolean', true],
    ['an object of a class', new URL('https://acme.example')],
    ['a big number', 7n],
  ])('is refused: %s', (_, value) => {
    expect(Object.keys(problemsOf({ supportUrl: value }))).toEqual(['supportUrl']);
  });

  it.each([null, undefined, 'Acme', [], 7])('is refused as a configuration: %j', (config) => {
    expect(Object.keys(problemsOf(config))).toEqual(['']);
  });

  it('is refused when it goes around in a circle', () => {
    const config: Record<string, unknown> = { name: 'Acme' };
    config['pools'] = { 'eu-central-1_Ab': config };
    expect(problemsOf(config)['pools.eu-central-1_Ab.pools']).toMatch(/no setting/);
  });
});

describe('a footer link', () => {
  const links = (label: object) => [{ label, url: 'https://acme.example' }];

  it('has a label in each language on offer, and in those of every pool and client below', () => {
    const config = {
      languages: ['en'],
      footerLinks: links({ en: 'Terms' }),
      pools: { 'eu-central-1_Ab': { clients: { c1: { languages: ['en', 'ko'] } } } },
    };
    expect(problemsOf(config)).toEqual({
      'footerLinks[0].label': expect.stringMatching(
        /lacks ko.+pools\.eu-central-1_Ab\.clients\.c1/,
      ),
    });
  });

  it('needs no label in a language that is not on offer', () => {
    const config = {
      languages: ['en', 'ko'],
      footerLinks: links({ en: 'Terms', ko: '약관' }),
      pools: { 'eu-central-1_Ab': { languages: ['ko'], footerLinks: links({ ko: '약관' }) } },
    };
    expect(checkConfig('x', config)).toBe(config);
  });

  it('has a label in every language there is where none is chosen', () => {
    const label = Object.fromEntries(LOCALES.map((locale) => [locale, 'Terms']));
    expect(checkConfig('x', { footerLinks: links(label) })).toBeDefined();
    const { th: _, ...others } = label;
    expect(problemsOf({ footerLinks: links(others) })).toEqual({
      'footerLinks[0].label': expect.stringMatching(/lacks th,/),
    });
  });

  it('is the same in all languages when its label is one text', () => {
    const config = { footerLinks: [{ label: 'acme.example', url: 'https://acme.example' }] };
    expect(checkConfig('x', config)).toBe(config);
  });
});

describe('a refusal', () => {
  it('tells all of what is wrong at once', () => {
    const config = {
      name: '',
      colours: {},
      nme: 1,
      sms: { from: '', to: 1 },
      pools: { x: { name: '' } },
    };
    expect(Object.keys(problemsOf(config)).sort()).toEqual(
      ['name', 'colours.accent', 'nme', 'sms.from', 'sms.to', 'pools.x', 'pools.x.name'].sort(),
    );
  });

  it('says where, what is expected and what to do', () => {
    const { message } = refusalOf({ name: '', codeLife: { signInMinutes: 99 } });
    expect(message).toMatch(/^sealpost\.config\.ts cannot be used\. 2 settings/);
    expect(message).toMatch(/\n {2}name\n {4}has to be/);
    expect(message).toMatch(/\n {2}codeLife\.signInMinutes\n {4}has to be/);
    expect(message).toMatch(/docs\/brands\.md/);
  });

  it('shows keys of any kind so that they cannot steer a terminal', () => {
    const { message } = refusalOf({ 'a\u001b[2J\u202e': 1, ['k'.repeat(5000)]: 1 });
    expect(message).not.toMatch(/[\u001b\u202e]/);
    expect(message.length).toBeLessThan(2000);
  });
});

test('a configuration with every setting on every level is taken as it is', () => {
  expect(checkConfig('x', SAMPLE_CONFIG)).toBe(SAMPLE_CONFIG);
  expect(checkConfig('x', {})).toEqual({});
});
