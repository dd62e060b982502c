const MAX_CODE_POINTS = 40;

/** Words of plain letters with single spaces or hyphens between: nothing to clean, no bait. */
const PLAIN = /^(?=.{1,40}$)[A-Za-z]+(?:[ -][A-Za-z]+)*$/;

/** Control, format (bidi, zero-width), surrogate and private-use characters, and whatever has no ink. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800\u1160]/gu;

/**
 * What turns a name into bait: something to click, to write to, or to call. A dot with two letters
 * behind it and anything but a space or a dot before it reads as a link; initials have one letter.
 * So do a colon inside of a word, behind two letters (`tel:110`), and a share (`\\host`).
 */
const LOOKS_LIKE_ADDRESS =
  /@|:\/\/|\\\\|[a-z][a-z\d]:\S|www\.|[^\s.。．｡][.。．｡][\p{L}\p{M}\p{So}]{2,}|\p{Nd}\.\p{Nd}+\.\p{Nd}|(?:\p{N}[^\p{L}\p{N}]*){5,}/iu;

/** Marks without a letter of their own: they would settle on the character before the name. */
const LEADING_MARKS = /^[\p{M}\s]+/u;

/** No spelling puts five on one letter; such towers reach into the lines above and below. */
const PILED_MARKS = /([\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]+/gu;

/**
 * A name that a user wrote, made fit to stand in somebody's mail, or null when there is nothing
 * fit to show. Anyone can sign up a stranger's address under a "name" that is an advertisement.
 */
export function displayName(text: string | undefined): string | null {
  if (text === undefined) return null;
  // Most names; the patterns below take Node milliseconds to compile, on the way of a first event.
  if (PLAIN.test(text)) return text;
  // Compatibility forms first: full-width digits and dots must not slip past the check below.
  const spaced = text.normalize('NFKC').replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
  const seen = spaced.replace(INVISIBLE, '').replace(LEADING_MARKS, '');
  const name = seen.replace(PILED_MARKS, '$1').replace(/\s+/gu, ' ').trim();
  if (name === '' || LOOKS_LIKE_ADDRESS.test(name)) return null;
  return Array.from(name).slice(0, MAX_CODE_POINTS).join('').trim();
}
