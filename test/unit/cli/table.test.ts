import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../../cli/terminal/display-width.ts';
import { paintFor } from '../../../cli/terminal/paint.ts';
import { type Column, table } from '../../../cli/terminal/table.ts';
import { wrap } from '../../../cli/terminal/wrap.ts';

const plain = paintFor(false);

describe('how wide a text is', () => {
  it.each([
    ['j•••@e•••.com', 13],
    ['', 0],
    ['전달됨', 6],
    ['日本', 4],
    ['Ａ', 2],
    ['e\u0301', 1],
    ['\u1112\u1161\u11ab', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['█░', 2],
    ['\u{fffd}', 1],
  ])('%s takes %i columns', (text, width) => expect(displayWidth(text)).toBe(width));
});

describe('wrapping', () => {
  it('breaks between words', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three']);
    expect(wrap('스팸함을 찾아보고 안내하세요', 18)).toEqual(['스팸함을 찾아보고', '안내하세요']);
  });

  it('breaks a word only where it has to, and no character', () => {
    expect(wrap('a abcdefgh', 4)).toEqual(['a', 'abcd', 'efgh']);
    expect(wrap('가나다', 3)).toEqual(['가', '나', '다']);
  });

  it('keeps every word, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 2, max: 40 }),
        (words, width) => {
          const text = words.join(' ');
          const lines = wrap(text, width);
          expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

interface Row {
  readonly name: string;
  readonly text: string;
  readonly count: string;
  readonly id: string;
}

const columns: readonly Column<Row>[] = [
  { title: 'Name', text: ({ name }) => name },
  { title: 'Text', text: ({ text }) => text, wraps: true },
  { title: 'N', text: ({ count }) => count, right: true },
  { title: 'Id', text: ({ id }) => id, last: true },
];
const rows: readonly Row[] = [
  { name: '전달됨', text: 'one two three', count: '7', id: 'abcdefgh' },
  { name: 'Sent', text: 'four', count: '12', id: 'ijklmnop' },
];
const shown = (width: number, of = rows) => table(columns, of, { width, paint: plain });

describe('a table', () => {
  it('stands in columns where there is room, wide characters counted', () => {
    expect(shown(80)).toEqual([
      'Name    Text            N  Id',
      '전달됨  one two three   7  abcdefgh',
      'Sent    four           12  ijklmnop',
    ]);
  });

  it('puts its last column below, and its words below one another, where there is less', () => {
    expect(shown(29)).toEqual([
      'Name    Text            N',
      '전달됨  one two three   7',
      '  abcdefgh',
      'Sent    four           12',
      '  ijklmnop',
    ]);
    expect(shown(20).slice(0, 4)).toEqual([
      'Name    Text       N',
      '전달됨  one two    7',
      '        three',
      '  abcdefgh',
    ]);
  });

  it('becomes a list where there is none', () => {
    expect(shown(15)).toEqual([
      'Name: 전달됨',
      'Text: one two',
      'three',
      'N: 7',
      'Id: abcdefgh',
      '',
      'Name: Sent',
      'Text: four',
      'N: 12',
      'Id: ijklmnop',
    ]);
  });

  it('leaves out what is empty in every row', () => {
    const without = rows.map((row) => ({ ...row, text: '', id: '' }));
    expect(shown(80, without)[0]).toBe('Name     N');
  });

  it('is never wider than its room', () => {
    const cell = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });
    const row = fc.record({ name: cell, text: cell, count: cell, id: cell });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1 }),
        fc.integer({ min: 4, max: 120 }),
        (of, width) => {
          for (const line of shown(width, of))
            expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
