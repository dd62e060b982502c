/** What JSON may hold as it is, and a terminal would obey, hide or pile up. */
const UNPRINTABLE = /(?<=\p{M}{3})\p{M}|[\x7f-\x9f\u00ad\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\p{Cn}]/gu;

/** One JSON document, which means the same as the value and does nothing to a terminal. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) =>
    // By its UTF-16 halves, as JSON spells them.
    character.split('').map(escaped).join(''),
  );
}

function escaped(half: string): string {
  return `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
