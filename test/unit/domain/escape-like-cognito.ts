const REFERENCE = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A temporary password as Cognito encrypts it: each of the five characters escaped, once. */
export function escapeLikeCognito(password: string): string {
  return Array.from(password, (character) => REFERENCE.get(character) ?? character).join('');
}
