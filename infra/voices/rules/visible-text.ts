/** No ink, another line, or another direction; joiners are needed to spell some languages. */
const UNFIT = /[[\p{C}\p{Zl}\p{Zp}]--[\u200c\u200d]]/v;

/** One line of at most so many characters, which begins and ends with one that can be seen. */
export function isVisibleText(text: string, most: number): boolean {
  const length = Array.from(text).length;
  const hasInk = /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
  return length <= most && hasInk && text.trim() === text && !UNFIT.test(text);
}
