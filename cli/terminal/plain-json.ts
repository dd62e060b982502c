/** What JSON may hold as it is, and a terminal would obey or hide. */
const UNPRINTABLE = /[\x7f-\x9f\u00ad\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** One JSON document, which means the same as the value and does nothing to a terminal. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) =>
    // By its UTF-16 halves, as JSON spells them.
    Array.from({ length: character.length }, (_, index) =>
      escaped(character.charCodeAt(index)),
    ).join(''),
  );
}

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
