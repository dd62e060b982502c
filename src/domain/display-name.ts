const MAX_CODE_POINTS = 40;

/** Control, format (bidi, zero-width), surrogate and private-use characters, and line separators. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** What turns a name into bait: something to click, to write to, or to call. */
const LOOKS_LIKE_ADDRESS = /@|:\/\/|www\.|\p{L}[.。．｡]\p{L}{2,}|(?:\p{Nd}[^\p{L}\p{Nd}]*){5,}/iu;

/**
 * A name that a user wrote, made fit to stand in somebody's mail, or null when there is nothing
 * fit to show. Anyone can sign up a stranger's address under a "name" that is an advertisement.
 */
export function displayName(text: string | undefined): string | null {
  if (text === undefined) return null;
  // Compatibility forms first: full-width digits and dots must not slip past the check below.
  const visible = text.normalize('NFKC').replace(INVISIBLE, '');
  const name = visible.replace(/\s+/gu, ' ').trim();
  if (name === '' || LOOKS_LIKE_ADDRESS.test(name)) return null;
  return Array.from(name).slice(0, MAX_CODE_POINTS).join('').trim();
}
