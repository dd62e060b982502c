/** What somebody pasted, as far as its looks tell. */
export type DetectedKey =
  | { readonly kind: 'email' | 'phone' | 'sub' | 'user-name'; readonly value: string }
  | { readonly kind: 'notification'; readonly value: string };

export type DetectedKind = DetectedKey['kind'];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const NOTIFICATION_ID = /^[a-z2-7]{32}$/;
const PHONE = /^[+(]*\p{Nd}[\p{Nd}\s().+/-]{4,}$/u;
/** What copying brings along and nobody sees: controls, directions, joiners. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/**
 * Knows what was pasted: an address (also `Ann <ann@example.com>` and `mailto:`), a phone number in any
 * spelling, a sub, a notification's id; anything else is a user name. Null of nothing.
 */
export function detectKey(pasted: string): DetectedKey | null {
  const text = cleaned(pasted);
  if (text === '') return null;
  const email = emailIn(text);
  if (email !== null) return { kind: 'email', value: email };
  if (UUID.test(text)) return { kind: 'sub', value: text.toLowerCase() };
  if (NOTIFICATION_ID.test(text)) return { kind: 'notification', value: text };
  const number = text.replace(/^tel:/i, '').normalize('NFKC');
  if (PHONE.test(number) && digitsOf(number) >= 6 && digitsOf(number) <= 20) {
    return { kind: 'phone', value: number };
  }
  return { kind: 'user-name', value: text };
}

/** The same text, when somebody says what it is. */
export function keyOfKind(pasted: string, kind: DetectedKind): DetectedKey | null {
  const text = cleaned(pasted);
  if (text === '') return null;
  return { kind, value: kind === 'email' ? (emailIn(text) ?? text) : text };
}

function cleaned(pasted: string): string {
  return pasted.replace(INVISIBLE, ' ').replace(/\s+/gu, ' ').trim();
}

function emailIn(text: string): string | null {
  const inBrackets = /<([^<>\s]+@[^<>\s]+)>$/.exec(text)?.[1];
  const address = (inBrackets ?? text).replace(/^mailto:/i, '').replace(/\?.*$/, '');
  return /^[^\s@<>,;]+@[^\s@<>,;]+$/.test(address) ? address : null;
}

function digitsOf(text: string): number {
  return text.match(/\p{Nd}/gu)?.length ?? 0;
}
