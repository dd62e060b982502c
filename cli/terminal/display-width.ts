const SEGMENTER = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Two columns each (Unicode, EastAsianWidth W and F, in whole blocks), and emoji. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const EMOJI_STYLE = '\ufe0f';
const MARKS_ONLY = /^\p{M}+$/u;

/** What a person sees as one character each. */
export function graphemes(text: string): string[] {
  return Array.from(SEGMENTER.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a text takes. */
export function displayWidth(text: string): number {
  return graphemes(text).reduce((width, character) => width + widthOf(character), 0);
}

function widthOf(character: string): number {
  if (MARKS_ONLY.test(character)) return 0;
  return WIDE.test(character) || character.includes(EMOJI_STYLE) ? 2 : 1;
}
