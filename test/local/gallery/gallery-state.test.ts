import { expect, test } from 'vitest';
import { DEMONSTRATION_BRANDS } from '../../../local/gallery/demonstration-brands.ts';
import { galleryCatalogue } from '../../../local/gallery/gallery-catalogue.ts';
import { addressOf, readAddress, settle } from '../../../local/gallery/page/gallery-state.ts';

const catalogue = galleryCatalogue({ inbox: false, brands: DEMONSTRATION_BRANDS });
const english = {
  ...catalogue,
  brands: catalogue.brands.map((brand) => ({ ...brand, locales: ['en'] })),
};

test('what is chosen stands in the address, and what is not chosen does not', () => {
  const { state } = settle({ locale: 'ko', scheme: 'dark', width: '320' }, catalogue);
  expect(addressOf(state, catalogue)).toBe('/gallery?locale=ko&scheme=dark&width=320');
  expect(addressOf(settle({}, catalogue).state, catalogue)).toBe('/gallery');
});

test('an address leads back to what was chosen', () => {
  const address =
    '/gallery?brand=demo-logo&locale=ko&purpose=invitation&channel=sms&sample=no-password&scheme=dark&width=375';
  const { state, unknown } = settle(readAddress(new URL(address, 'http://x').search), catalogue);
  expect(unknown).toEqual([]);
  expect(addressOf(state, catalogue)).toBe(address);
});

test.each(['brand', 'locale', 'purpose', 'channel', 'sample', 'scheme', 'width'] as const)(
  'an unknown %s is put back to the first choice, and told',
  (field) => {
    const { state, unknown } = settle({ [field]: 'nothing-like-it' }, catalogue);
    expect(unknown).toEqual([field]);
    expect(state).toEqual(settle({}, catalogue).state);
  },
);

test('a language that the brand does not speak is none of its choices', () => {
  expect(settle({ locale: 'ko' }, english)).toMatchObject({
    state: { locale: 'all' },
    unknown: ['locale'],
  });
});
