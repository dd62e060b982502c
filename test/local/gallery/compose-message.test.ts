import { expect, test } from 'vitest';
import { composeMail, composeMessage } from '../../../local/gallery/compose-message.ts';
import { DEMONSTRATION_BRANDS } from '../../../local/gallery/demonstration-brands.ts';
import type { GalleryBrand } from '../../../local/gallery/gallery-brand.ts';
import { CHANNELS, keysFor } from '../../../local/gallery/gallery-filter.ts';
import type { GalleryMessage, MessageKey } from '../../../local/gallery/gallery-message.ts';
import { PURPOSES } from '../../../local/gallery/gallery-purposes.ts';
import { SAMPLE_IDS, SAMPLES, USUAL_SAMPLES } from '../../../local/gallery/sample.ts';
import { LOCALES } from '../../../src/domain/locale.ts';

const brandOf = (id: string) =>
  DEMONSTRATION_BRANDS.find((brand) => brand.id === id) as GalleryBrand;
const plain = brandOf('demo-plain');
const key = (of: Partial<MessageKey>): MessageKey => ({
  brand: plain.id,
  locale: 'en',
  purpose: 'sign-in',
  channel: 'email',
  sample: 'six-digits',
  ...of,
});
const everything = (brand: GalleryBrand, sample: 'usual' | 'all'): GalleryMessage[] =>
  keysFor({ brand, locale: 'all', purpose: 'all', channel: 'all', sample }).flatMap(
    (one) => composeMessage(brand, one) ?? [],
  );

test('the usual samples make one mail and one text message of every purpose in every language', () => {
  const made = everything(plain, 'usual');
  const wanted = LOCALES.flatMap((locale) =>
    CHANNELS.flatMap((channel) =>
      PURPOSES.filter((one) => channel === 'email' || one !== 'account-takeover').map(
        (purpose) => `${locale} ${channel} ${purpose}`,
      ),
    ),
  );
  expect(made.map(({ locale, channel, purpose }) => `${locale} ${channel} ${purpose}`)).toEqual(
    wanted,
  );
});

test('every sample shows in some message, and no brand fails at any', () => {
  for (const brand of DEMONSTRATION_BRANDS) {
    const shown = new Set(everything(brand, 'all').map(({ sample }) => sample));
    expect([...shown].sort()).toEqual([...SAMPLE_IDS].sort());
  }
});

test('a sample that is not about a purpose makes no message of it', () => {
  expect(composeMessage(plain, key({ sample: 'password' }))).toBeNull();
  expect(composeMessage(plain, key({ purpose: 'invitation' }))).toBeNull();
  expect(composeMessage(plain, key({ channel: 'sms', sample: 'name' }))).toBeNull();
  expect(
    composeMessage(plain, key({ channel: 'sms', purpose: 'account-takeover', sample: 'blocked' })),
  ).toBeNull();
});

test('a language that the brand does not speak makes no message', () => {
  const english = { ...plain, email: { ...plain.email, languages: ['en'] as const } };
  expect(composeMessage(english, key({ locale: 'ko' }))).toBeNull();
});

test('the password holds every character that a template could stumble over', () => {
  const content = SAMPLES.password.content('invitation');
  const password = content?.purpose === 'invitation' ? (content.password ?? '') : '';
  expect(password).toHaveLength(16);
  for (const one of '&<>"\'$') expect(password).toContain(one);
  const mail = composeMessage(plain, key({ purpose: 'invitation', sample: 'password' }));
  expect(mail?.text).toContain(`\n${password}\n`);
});

test('sizes are bytes, not characters', () => {
  const korean = key({ locale: 'ko' });
  const mail = composeMessage(plain, korean);
  const html = composeMail(plain, korean)?.html.reveal() ?? '';
  expect(mail).toMatchObject({
    bytes: {
      html: new TextEncoder().encode(html).length,
      text: new TextEncoder().encode(mail?.text).length,
    },
  });
  expect(new TextEncoder().encode(html).length).toBeGreaterThan(html.length);
});

test('the long name is as long as a name may be', () => {
  const mail = composeMessage(plain, key({ sample: 'long-name' }));
  const name = /^Hello (.+),$/m.exec(mail?.text ?? '')?.[1] ?? '';
  expect(Array.from(name)).toHaveLength(40);
});

test('names are shown where a sample has one', () => {
  const invited = { purpose: 'invitation', sample: 'user-name' } as const;
  for (const channel of CHANNELS) {
    expect(composeMessage(plain, key({ ...invited, channel }))?.text).toContain(
      SAMPLES['user-name'].userName,
    );
  }
  expect(composeMessage(plain, key({ sample: 'name' }))?.text).toContain('Ann');
});

test('each demonstration brand shows what it is there for', () => {
  expect(brandOf('demo-long-name').email.brand.name).toHaveLength(60);
  expect(brandOf('demo-logo').email.brand.logo).not.toBeNull();
  const { email } = brandOf('demo-colours');
  for (const locale of LOCALES) expect(email.footerLinks[locale]).toHaveLength(2);
  expect(email.brand.supportEmail).not.toBeNull();
  expect(email.brand.passwordUrl).not.toBeNull();
  const sms = (brand: string) => composeMessage(brandOf(brand), key({ channel: 'sms' }))?.text;
  expect(sms('demo-site-autofill')).toMatch(/\n@example\.com #204917$/);
  expect(sms('demo-app-autofill')).toMatch(/\n[A-Za-z0-9+/]{11}$/);
  expect(USUAL_SAMPLES).toContain('six-digits');
});
