/** Controls, escapes, directions, what nobody sees, halves of characters, breaks of lines. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Marks that are put on top of one another reach into the lines above. */
const PILE = /(\p{M}{3})\p{M}+/gu;

/**
 * A text of somebody else's, as it may stand on a terminal: on one line, and nothing that a terminal
 * would obey.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '\u{fffd}').replace(PILE, '$1');
}
