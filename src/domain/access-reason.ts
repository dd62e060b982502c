const EMAIL_LIKE = /[^\s@<>]+@[^\s<>]+/gu;

/**
 * Six digits or more by themselves: a phone number, or a code that somebody read out. Digits behind a
 * Latin letter, `#` or `-` are the number of a ticket (`INC0012345`, `#1234567`, `SUP-123456`) and stay.
 */
const NUMBER_LIKE = /(?<![\p{Script=Latin}\p{Nd}#_-])\+?\(?\p{Nd}(?:[\s().\p{Pd}/·]*\p{Nd}){5,}/gu;

const HIDDEN = '•••';
/** Marks that nobody sees and that come along when an address is pasted: they take no room. */
const UNSEEN = /\p{Cf}+/gu;
const NOT_TEXT = /[\p{C}\p{Zl}\p{Zp}]+/gu;

export const ACCESS_REASON_LENGTH = { least: 3, most: 200 } as const;

/** Whether a reason still says why when it is cleaned: three letters or digits, or more. */
export function saysWhy(typed: string): boolean {
  const left = accessReason(typed).replaceAll(HIDDEN, '');
  return (left.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= ACCESS_REASON_LENGTH.least;
}

/**
 * What is filed of the reason that somebody typed in: on one line, and without what looks like an
 * address, a phone number or a code. The access log is no back door to them.
 */
export function accessReason(typed: string): string {
  return typed
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .replace(NOT_TEXT, ' ')
    .replace(EMAIL_LIKE, HIDDEN)
    .replace(NUMBER_LIKE, HIDDEN)
    .replace(/\s+/gu, ' ')
    .trim();
}
