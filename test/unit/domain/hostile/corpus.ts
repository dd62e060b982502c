import { ATTRIBUTES } from './corpus/attributes.ts';
import { AUTOFILL } from './corpus/autofill.ts';
import { BIDI } from './corpus/bidi.ts';
import { EMOJI } from './corpus/emoji.ts';
import { ENTITIES } from './corpus/entities.ts';
import { HEADERS } from './corpus/headers.ts';
import { HOMOGRAPHS } from './corpus/homographs.ts';
import { INVISIBLE } from './corpus/invisible.ts';
import { LINKS } from './corpus/links.ts';
import { MARKUP } from './corpus/markup.ts';
import { NUMBERS } from './corpus/numbers.ts';
import { SLOTS } from './corpus/slots.ts';
import { STACKS } from './corpus/stacks.ts';
import { STYLE_SHEETS } from './corpus/style-sheets.ts';
import { SURROGATES } from './corpus/surrogates.ts';

/** What people who mean harm write where a name is asked for, by what they are after. */
export const CORPUS: Readonly<Record<string, readonly string[]>> = {
  markup: MARKUP,
  attributes: ATTRIBUTES,
  'style sheets': STYLE_SHEETS,
  links: LINKS,
  homographs: HOMOGRAPHS,
  numbers: NUMBERS,
  headers: HEADERS,
  bidi: BIDI,
  invisible: INVISIBLE,
  emoji: EMOJI,
  stacks: STACKS,
  slots: SLOTS,
  entities: ENTITIES,
  'surrogates and lengths': SURROGATES,
  autofill: AUTOFILL,
};

export const HOSTILE: readonly string[] = Object.values(CORPUS).flat();
