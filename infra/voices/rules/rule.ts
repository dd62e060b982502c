/** What a value has to be, to be read after its path; null when it is that. */
export type Rule = (value: unknown) => string | null;

/** A rule for texts that has one thing to say. */
export function textThat(fits: (text: string) => boolean, expected: string): Rule {
  return (value) => (typeof value === 'string' && fits(value) ? null : expected);
}
