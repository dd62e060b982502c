/** A piece of a code; `apart` has a little room before it. */
export interface CodePart {
  readonly text: string;
  readonly apart: boolean;
}

const PIECE = /[.@:/]?(?:\d{1,4}|[^\d.@:/]+)|[.@:/]/g;
const GROUP = 4;

/**
 * Cuts a code so that no piece of it looks like a link, an address or a phone number to a mail
 * program. Joined, the pieces are the code. Digits alone come in groups that read well; between the
 * pieces of a password there is no room, which would look like a space of its own.
 */
export function codeParts(code: string): readonly CodePart[] {
  if (!/^\d+$/.test(code)) return (code.match(PIECE) ?? []).map((text) => ({ text, apart: false }));
  const groups = Math.ceil(code.length / GROUP);
  const cut = (index: number) => Math.ceil((index * code.length) / groups);
  return Array.from({ length: groups }, (_, index) => ({
    text: code.slice(cut(index), cut(index + 1)),
    apart: index > 0,
  }));
}
