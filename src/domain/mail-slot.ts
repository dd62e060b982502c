import { escapeHtml } from './html-entities.ts';

// What every value goes through on its way into a mail's layout. A value that is not what its slot
// takes can only be a mistake in our configuration: it is refused by the slot's name.

export const text = escapeHtml;

/** `#rrggbb`: colours stand in style sheets, where escaping does not help. */
export function colour(value: string, slot: string): string {
  return fitting(/^#[\da-f]{6}$/i, value, slot);
}

/** A whole number of CSS pixels. */
export function pixels(value: number, slot: string): string {
  return fitting(/^[1-9]\d{0,3}$/, String(value), slot);
}

/** Where a link may lead: nowhere that runs in the mail. */
export function link(value: string, slot: string): string {
  return escapeHtml(fitting(/^(https?|mailto):/, value, slot));
}

export function picture(value: string, slot: string): string {
  return escapeHtml(fitting(/^https:/, value, slot));
}

function fitting(shape: RegExp, value: string, slot: string): string {
  if (!shape.test(value))
    throw new TypeError(`The mail layout has no place for this value of "${slot}"`);
  return value;
}
