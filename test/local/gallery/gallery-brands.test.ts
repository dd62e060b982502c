import { expect, test } from 'vitest';
import { compileVoices } from '../../../infra/voices/compile-voices.ts';
import { DEMONSTRATION_BRANDS } from '../../../local/gallery/demonstration-brands.ts';
import { languagesOf } from '../../../local/gallery/gallery-brand.ts';
import { galleryBrands } from '../../../local/gallery/gallery-brands.ts';

const POOL = 'eu-central-1_Ab12Cd34E';
const brands = galleryBrands(
  compileVoices({
    name: 'Acme',
    languages: ['en', 'ko'],
    pools: {
      [POOL]: {
        name: 'Acme Pro',
        languages: ['ko'],
        clients: {
          abc: { email: { replyTo: 'help@acme.example' } },
          def: { sms: { autofill: { host: 'acme.example' } } },
        },
      },
      'eu-central-1_Other': { supportEmail: 'care@acme.example' },
    },
  }),
);
const configured = brands.filter((brand) => brand.configured);

test('what is configured comes first: everywhere, each pool, each app client of either channel', () => {
  expect(configured.map(({ id, label }) => [id, label])).toEqual([
    ['config', 'Acme, everywhere'],
    [`config.${POOL}`, `Acme Pro, pool ${POOL}`],
    [`config.${POOL}.abc`, 'Acme Pro, client abc'],
    [`config.${POOL}.def`, 'Acme Pro, client def'],
    ['config.eu-central-1_Other', 'Acme, pool eu-central-1_Other'],
  ]);
  expect(brands.slice(configured.length)).toEqual(DEMONSTRATION_BRANDS);
});

test('a client speaks as its pool does where it says nothing itself', () => {
  const app = configured.find(({ id }) => id.endsWith('.def'));
  expect(app?.sms).toMatchObject({
    brand: { name: 'Acme Pro' },
    autofill: { host: 'acme.example' },
  });
  expect(app?.email).toMatchObject({ brand: { name: 'Acme Pro' }, replyTo: null });
});

test('a brand is shown in the languages that its messages go out in', () => {
  expect(configured.map(languagesOf).slice(0, 2)).toEqual([['en', 'ko'], ['ko']]);
});

test('an empty configuration leaves what the local stack says', () => {
  expect(galleryBrands(compileVoices({}))[0]).toMatchObject({
    id: 'config',
    email: { brand: { name: 'Sealpost' } },
  });
});

test('no two brands have the same id', () => {
  expect(new Set(brands.map(({ id }) => id)).size).toBe(brands.length);
});
