import type { Channel } from '../../src/domain/channel.ts';
import type { Locale } from '../../src/domain/locale.ts';
import type { Purpose } from '../../src/domain/purpose.ts';
import { readOneOf } from '../page/server/read-one-of.ts';
import { type GalleryBrand, languagesOf } from './gallery-brand.ts';
import type { MessageKey } from './gallery-message.ts';
import { PURPOSES } from './gallery-purposes.ts';
import { SAMPLE_IDS, type SampleId, USUAL_SAMPLES } from './sample.ts';

export const CHANNELS = ['email', 'sms'] as const satisfies readonly Channel[];

/** Which messages are asked for. */
export interface GalleryFilter {
  readonly brand: GalleryBrand;
  readonly locale: Locale | 'all';
  readonly purpose: Purpose | 'all';
  readonly channel: Channel | 'all';
  /** `usual`: the one for each purpose that most people get. */
  readonly sample: SampleId | 'usual' | 'all';
}

/** @throws RequestRefusal 400 that names the wrong field, never what it held */
export function readFilter(brands: readonly GalleryBrand[], query: URLSearchParams): GalleryFilter {
  const brand = readBrand(brands, query);
  return {
    brand,
    locale: readOneOf(query, 'locale', ['all', ...languagesOf(brand)], 'all'),
    purpose: readOneOf(query, 'purpose', ['all', ...PURPOSES], 'all'),
    channel: readOneOf(query, 'channel', ['all', ...CHANNELS], 'all'),
    sample: readOneOf(query, 'sample', ['usual', 'all', ...SAMPLE_IDS], 'usual'),
  };
}

export function readBrand(brands: readonly GalleryBrand[], query: URLSearchParams): GalleryBrand {
  const id = readOneOf(
    query,
    'brand',
    brands.map((brand) => brand.id),
  );
  return brands.find((brand) => brand.id === id) as GalleryBrand;
}

/** Every message that could be meant, language by language; not every brand has each. */
export function keysFor(filter: GalleryFilter): MessageKey[] {
  const { brand } = filter;
  const locales = filter.locale === 'all' ? languagesOf(brand) : [filter.locale];
  const channels = filter.channel === 'all' ? CHANNELS : [filter.channel];
  const purposes = filter.purpose === 'all' ? PURPOSES : [filter.purpose];
  const samples = samplesFor(filter.sample);
  return locales.flatMap((locale) =>
    channels.flatMap((channel) =>
      purposes.flatMap((purpose) =>
        samples.map((sample) => ({ brand: brand.id, locale, purpose, channel, sample })),
      ),
    ),
  );
}

function samplesFor(sample: GalleryFilter['sample']): readonly SampleId[] {
  if (sample === 'usual') return USUAL_SAMPLES;
  return sample === 'all' ? SAMPLE_IDS : [sample];
}
