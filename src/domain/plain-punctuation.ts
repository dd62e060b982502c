/** Marks that no GSM-7 message can hold, and what means the same on a phone. */
const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2026': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
};

/** One typographic mark makes a whole message UCS-2, and two of one: brands often have one. */
export function plainPunctuation(text: string): string {
  return text.replace(
    /[\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u00a0\u202f]/g,
    (mark) => PLAIN[mark] ?? mark,
  );
}
