import { describe, expect, it } from 'vitest';
import { isReason } from '../../../console/lookup/is-reason.ts';
import { wordsOf } from '../../../console/words/words-of.ts';
import { SUPPORT_LOCALES } from '../../../src/domain/support-words/support-words.ts';

/** Reads as 7, and so does all that it holds. */
const SEVEN = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '7' : '7') });

/** Every text that the console says of its own, by its place; functions are asked for one. */
function textsIn(words: unknown, place: string): [place: string, text: string][] {
  if (typeof words === 'string') return [[place, words]];
  if (typeof words === 'function') return [[place, String(words(SEVEN, SEVEN, SEVEN))]];
  if (typeof words !== 'object' || words === null) return [];
  return Object.entries(words).flatMap(([key, inner]) => textsIn(inner, `${place}.${key}`));
}

function placesOf(locale: (typeof SUPPORT_LOCALES)[number]) {
  const { console, pages } = wordsOf(locale);
  return [...textsIn(console, 'console'), ...textsIn(pages, 'pages')];
}

describe.each(SUPPORT_LOCALES)("the console's words in %s", (locale) => {
  it('are said at every place, the same places as in English', () => {
    expect(placesOf(locale).map(([place]) => place)).toEqual(
      placesOf('en').map(([place]) => place),
    );
    expect(placesOf(locale).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('hold no markup, no slot that nobody fills and no word that was left out', () => {
    const odd = /<[a-z/]|[{}]|\bundefined\b|\bnull\b|\[object|TODO|NaN/;
    expect(placesOf(locale).filter(([, text]) => odd.test(text))).toEqual([]);
  });

  it('offer reasons that the API takes', () => {
    const { console, pages } = wordsOf(locale);
    for (const choices of [console.reason.choices, pages.export.reasons, pages.erase.reasons]) {
      expect(choices.filter((choice) => !isReason(choice))).toEqual([]);
      expect(new Set(choices).size).toBe(choices.length);
    }
  });
});

describe('the languages', () => {
  it('differ: Korean is written in Korean wherever English says a sentence', () => {
    const english = new Map(placesOf('en'));
    const same = placesOf('ko').filter(
      ([place, text]) => english.get(place) === text && / /.test(text) && !/UTC/.test(text),
    );
    expect(same).toEqual([]);
  });
});
