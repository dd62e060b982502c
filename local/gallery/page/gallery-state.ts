import type { Scheme } from '../../page/server/in-scheme.ts';
import type { GalleryCatalogue } from '../gallery-catalogue.ts';

/** What is chosen: all of it stands in the page's address. */
export interface GalleryState {
  readonly brand: string;
  readonly locale: string;
  readonly purpose: string;
  readonly channel: string;
  readonly sample: string;
  readonly scheme: Scheme;
  readonly width: FrameWidth;
}

export const FIELDS = [
  'brand',
  'locale',
  'purpose',
  'channel',
  'sample',
  'scheme',
  'width',
] as const satisfies readonly (keyof GalleryState)[];

/** In CSS pixels: a desktop's reading pane, and two phones. */
export type FrameWidth = '600' | '375' | '320';

/** What each field may hold, the first when nothing is chosen. */
export function choicesFor(
  { brands, purposes, samples }: GalleryCatalogue,
  brand: string,
): Readonly<Record<keyof GalleryState, readonly string[]>> {
  const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
  return {
    brand: ids(brands),
    locale: ['all', ...(brands.find(({ id }) => id === brand)?.locales ?? [])],
    purpose: ['all', ...ids(purposes)],
    channel: ['all', 'email', 'sms'],
    sample: ['usual', 'all', ...ids(samples)],
    scheme: ['light', 'dark'],
    width: ['600', '375', '320'],
  };
}

/** The state with whatever is not to be had put back to its first choice, and which fields that were. */
export function settle(
  wanted: Readonly<Partial<Record<keyof GalleryState, string>>>,
  catalogue: GalleryCatalogue,
): { readonly state: GalleryState; readonly unknown: readonly (keyof GalleryState)[] } {
  const [first] = catalogue.brands;
  const brand = catalogue.brands.find(({ id }) => id === wanted.brand) ?? first;
  const choices = choicesFor(catalogue, brand?.id ?? '');
  const unknown = FIELDS.filter((field) => {
    const value = wanted[field];
    return value !== undefined && !choices[field].includes(value);
  });
  const entries = FIELDS.map((field) => {
    const value = wanted[field];
    const kept = value !== undefined && choices[field].includes(value);
    return [field, kept ? value : choices[field][0]];
  });
  return { state: Object.fromEntries(entries) as GalleryState, unknown };
}

/** @param search the part of an address from `?` on */
export function readAddress(search: string): Partial<Record<keyof GalleryState, string>> {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = query.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );
}

/** The address of a state: what is a first choice is left out. */
export function addressOf(state: GalleryState, catalogue: GalleryCatalogue): string {
  const choices = choicesFor(catalogue, state.brand);
  const query = new URLSearchParams(
    FIELDS.filter((field) => state[field] !== choices[field][0]).map((field) => [
      field,
      state[field],
    ]),
  );
  return query.size === 0 ? '/gallery' : `/gallery?${query}`;
}
