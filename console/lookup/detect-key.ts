/** What somebody pasted, as far as its looks tell. */
export type DetectedKey =
  | { readonly kind: 'email' | 'phone' | 'sub' | 'user-name'; readonly value: string }
  | { readonly kind: 'notification'; readonly value: string };

export type DetectedKind = DetectedKey['kind'];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NOTIFICATION_ID = /^[a-z2-7]{32}$/;
/** Somebody passed on a link to one message. */
const NOTIFICATION_LINK = /^https?:\/\/[^/\s]+\/n\/([a-z2-7]{32})(?:[?#]|$)/;
const PHONE = /^[+(]*\p{Nd}[\p{Nd}\s().·/-]{4,}$/u;
const DASHES = /[\p{Pd}−]/gu;
/** What copying brings along and nobody sees: directions, joiners, byte order marks. */
const INVISIBLE = /\p{Cf}/gu;
const INVISIBLE_EDGE = /^\p{Cf}+|\p{Cf}+$/gu;
const QUOTED = /^["'“‘«](.+)["'”’»][.,;]*$/;
/** No key is longer; the patterns here are slow to give up on what is. */
const MOST_LENGTH = 1000;
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;

/**
 * Knows what was pasted: an address (also `Ann <ann@example.com>` and `mailto:`), a phone number in any
 * spelling, a sub, a notification's id or a link to it; anything else is a user name. Null of nothing.
 */
export function detectKey(pasted: string): DetectedKey | null {
  if (pasted.length > MOST_LENGTH) return tooLong(pasted, 'user-name');
  const name = userNameIn(pasted);
  if (name === '') return null;
  const text = bare(pasted);
  const email = emailIn(text);
  if (email !== null) return { kind: 'email', value: email };
  if (UUID.test(text)) return { kind: 'sub', value: text.toLowerCase() };
  const id = notificationIn(text);
  if (id !== null) return { kind: 'notification', value: id };
  const number = numberIn(text);
  if (PHONE.test(number) && digitsOf(number) >= 6 && digitsOf(number) <= 20) {
    return { kind: 'phone', value: number };
  }
  return { kind: 'user-name', value: name };
}

/** The same text, when somebody says what it is. */
export function keyOfKind(pasted: string, kind: DetectedKind): DetectedKey | null {
  if (pasted.length > MOST_LENGTH) return tooLong(pasted, kind);
  const name = userNameIn(pasted);
  if (name === '') return null;
  const text = bare(pasted);
  switch (kind) {
    case 'email':
      return { kind, value: emailIn(text) ?? text };
    case 'phone':
      return { kind, value: numberIn(text) };
    case 'notification':
      return { kind, value: notificationIn(text) ?? text };
    case 'sub':
      return { kind, value: UUID.test(text) ? text.toLowerCase() : text };
    case 'user-name':
      return { kind, value: name };
  }
}

/** Left to the API, which refuses it by its length. */
function tooLong(pasted: string, kind: DetectedKind): DetectedKey | null {
  const value = pasted.trim();
  return value === '' ? null : { kind, value };
}

/** A user name is looked up letter by letter: a joiner inside, as in Persian, belongs to it. */
function userNameIn(pasted: string): string {
  return pasted.replace(BREAKS, ' ').trim().replace(INVISIBLE_EDGE, '').trim();
}

/** Whatever else it is has no such letters, is written in one width, and stands in no quotes. */
function bare(pasted: string): string {
  const text = pasted.replace(INVISIBLE, '').normalize('NFKC').replace(BREAKS, ' ').trim();
  return QUOTED.exec(text)?.[1]?.trim() ?? text;
}

function emailIn(text: string): string | null {
  const inBrackets = /<([^<>\s]+@[^<>\s]+)>[\s,;.]*$/.exec(text)?.[1];
  const address = (inBrackets ?? text.replace(/[\s,;.]+$/, ''))
    .replace(/^mailto:/i, '')
    // A subject and the like. Before the @, a question mark belongs to the address.
    .replace(/(@[^?]*)\?.*$/, '$1');
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) ? address : null;
}

function notificationIn(text: string): string | null {
  return NOTIFICATION_ID.test(text) ? text : (NOTIFICATION_LINK.exec(text)?.[1] ?? null);
}

function numberIn(text: string): string {
  return text
    .replace(/^tel:\s*/i, '')
    .replace(DASHES, '-')
    .replace(/·/g, ' ');
}

function digitsOf(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
