import { isIP } from 'node:net';

/** Reads as a link to some program that shows mail or text messages. */
const LINK =
  /@|:\/\/|\bwww\.|\\\\|[\p{L}\p{N}][.。．｡][\p{L}\p{S}]{2}|[a-z][a-z\d+.-]+:\S|\d\.\d+\.\d/iu;
/** Five digits of any script, whatever stands between them but letters. */
const NUMBER = /(\p{N}[^\p{L}]*?){5}/u;
/** Five marks on one letter reach into the lines above and below. */
const STACK = /^\p{M}|[\p{Mn}\p{Me}]{5}/u;
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** What is wrong with a text that somebody outside wrote and that is to be shown, or null. */
export function harmIn(text: string): string | null {
  if (text === '' || text !== text.trim()) return 'nothing, or edges of nothing';
  if (Array.from(text).length > 40) return 'too long';
  if (UNSEEN.test(text) || /[^\S ]/.test(text)) return 'something that nobody sees';
  // Full-width and ringed letters become plain ones wherever an address is typed in.
  const folded = text.normalize('NFKC');
  if (LINK.test(text) || LINK.test(folded)) return 'a link';
  if (NUMBER.test(text) || NUMBER.test(folded)) return 'a number to call or a code';
  if (STACK.test(text)) return 'marks on what is not its own';
  return null;
}

/** The same for the place of a link: only the host it names itself, and nothing to be confused. */
export function harmInLink(text: string, given: string): string | null {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:' || url.href !== text) return 'no address';
  if (!/^[!-~]+$/.test(text)) return 'characters beyond ASCII';
  if (url.username !== '' || url.password !== '' || url.port !== '') return 'more than a host';
  if (!/\.[a-z][a-z\d-]*$/.test(url.hostname)) return 'a host without a name';
  return url.host === URL.parse(given)?.host ? null : 'another host';
}

export function harmInAddress(text: string): string | null {
  return isIP(text) === 0 || text.includes('%') ? 'no address' : null;
}

/** A time of day with a date, of short words and numbers. */
export function harmInTime(text: string): string | null {
  if (!/^[A-Za-z\d :.,+/()-]{1,64}$/.test(text) || !/\d:\d\d/.test(text)) return 'no time';
  return /\/\/|\.(?!\d)|[a-z]:\S|\d{5}/i.test(text) ? 'a link or a number' : null;
}
