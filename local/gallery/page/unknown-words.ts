import type { GalleryState } from './gallery-state.ts';

/** What is told of an address that holds something else than the choices there are. */
export const UNKNOWN_WORDS: Readonly<Record<keyof GalleryState, string>> = {
  brand: 'There is no such brand; this is the first one.',
  locale: 'This brand has no messages in that language; these are all languages.',
  purpose: 'There is no such purpose; these are all.',
  channel: 'There is no such channel; these are both.',
  sample: 'There is no such sample; these are the usual ones.',
  scheme: 'There are light and dark colours only.',
  width: 'There is no such width.',
};
