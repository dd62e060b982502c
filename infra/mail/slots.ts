/** What a slot may hold, and where it may stand. */
export interface SlotKind {
  /** As the generated functions take it. */
  readonly type: string;
  /** The function of `src/domain/mail-slot.ts` that every value goes through. */
  readonly through: 'text' | 'colour' | 'pixels' | 'link' | 'picture';
  /** Attributes it may be in, `#text` for between the tags, `<style>` for a style sheet. */
  readonly places: readonly string[];
}

const TEXT: SlotKind = {
  type: 'string',
  through: 'text',
  places: ['#text', 'alt', 'aria-label', 'lang'],
};
const COLOUR: SlotKind = {
  type: 'string',
  through: 'colour',
  places: ['style', 'bgcolor', '<style>'],
};
const PIXELS: SlotKind = {
  type: 'number',
  through: 'pixels',
  places: ['style', 'width', 'height'],
};
const SIDE: SlotKind = {
  type: "'left' | 'right'",
  through: 'text',
  places: ['style', 'align'],
};

/** Every slot that the layout may have. What is not listed is refused. */
export const SLOTS: Readonly<Record<string, SlotKind>> = {
  locale: TEXT,
  direction: { type: "'ltr' | 'rtl'", through: 'text', places: ['style', 'dir'] },
  start: SIDE,
  end: SIDE,
  accent: COLOUR,
  onAccent: COLOUR,
  accentDark: COLOUR,
  onAccentDark: COLOUR,
  subject: TEXT,
  preheader: TEXT,
  brand: TEXT,
  text: TEXT,
  label: TEXT,
  url: { type: 'string', through: 'link', places: ['href'] },
  logo: { type: 'string', through: 'picture', places: ['src'] },
  width: PIXELS,
  height: PIXELS,
  size: PIXELS,
};

const SLOT = /\{\{(.*?)\}\}/g;

/** The names of the slots in a piece of HTML, in order, with repetitions. */
export function slotsIn(html: string): readonly string[] {
  return Array.from(html.matchAll(SLOT), ([, name = '']) => name);
}

/** Splits a piece of HTML: what stands between the slots, and the slots' names, by turns. */
export function splitAtSlots(html: string): readonly string[] {
  return html.split(SLOT);
}
