import { expect, test } from 'vitest';
import { DEMONSTRATION_BRANDS } from '../../../local/gallery/demonstration-brands.ts';
import { type ConfiguredVoices, galleryBrands } from '../../../local/gallery/gallery-brands.ts';

const POOL = 'eu-central-1_Ab12Cd34E';
const voices: ConfiguredVoices = {
  email: {
    everywhere: { brand: { name: 'Acme' } },
    pools: {
      [POOL]: {
        own: { brand: { name: 'Acme Pro' }, languages: ['ko'] },
        clients: { abc: { brand: { name: 'Acme App' } } },
      },
    },
  },
  sms: {
    everywhere: { brand: { name: 'Acme' } },
    pools: {
      [POOL]: { own: { brand: { name: 'Acme Pro' } }, clients: { def: { autofill: null } } },
      other_1: { own: {}, clients: {} },
    },
  },
};

test('there is always something to see', () => {
  expect(galleryBrands(null)).toEqual(DEMONSTRATION_BRANDS);
});

test('what is configured comes first: everywhere, each pool, each app client of either channel', () => {
  const brands = galleryBrands(voices).filter(({ configured }) => configured);
  expect(brands.map(({ id, label }) => [id, label])).toEqual([
    ['config', 'Acme, everywhere'],
    [`config.${POOL}`, `Acme Pro, pool ${POOL}`],
    [`config.${POOL}.abc`, 'Acme App, client abc'],
    [`config.${POOL}.def`, 'Acme Pro, client def'],
    ['config.other_1', 'Acme, pool other_1'],
  ]);
});

test('a client speaks as its pool does where it says nothing itself', () => {
  const app = galleryBrands(voices).find(({ id }) => id.endsWith('.abc'));
  expect(app?.email).toMatchObject({ languages: ['ko'], brand: { name: 'Acme App' } });
  expect(app?.sms.brand.name).toBe('Acme Pro');
});

test('no two brands have the same id', () => {
  const ids = galleryBrands(voices).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
