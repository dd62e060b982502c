import fc from 'fast-check';
import { expect, it } from 'vitest';
import { plainJson } from '../../../cli/terminal/plain-json.ts';
import { printable } from '../../../cli/terminal/printable.ts';
import { printableAnswer } from '../../../cli/terminal/printable-answer.ts';
import { HOSTILE } from '../domain/hostile/corpus.ts';

const OBEYED = /[\p{C}\p{Zl}\p{Zp}]|\p{M}{4}/u;
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE));

it('whatever the text, nothing in it is obeyed, hidden or turned around by a terminal', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(printable(text)).not.toMatch(OBEYED);
    }),
  );
});

it('a text that is harmless stays as it is', () => {
  for (const text of ['j•••@e•••.com', '전달됨', 'Ünïcødé', 'e\u0301', '👍', '–', '“”']) {
    expect(printable(text)).toBe(text);
  }
});

it('every text of an answer is made printable, however deep, and nothing else changes', () => {
  const answer = { a: ['\u001b', { b: 'x\n' }], n: 1, t: true, z: null };
  expect(printableAnswer(answer)).toEqual({
    a: ['\u{fffd}', { b: 'x\u{fffd}' }],
    n: 1,
    t: true,
    z: null,
  });
});

it('JSON is plain, and means the same', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, fc.array(anyText)), (value) => {
      const json = plainJson(value);
      expect(json.replaceAll('\n', '')).not.toMatch(OBEYED);
      expect(JSON.parse(json)).toEqual(value);
    }),
  );
});
