import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName } from '../../../src/domain/display-name.ts';

describe('a name fit to be shown', () => {
  it.each([
    ['Ann'],
    ['Ann Lee'],
    ['Müller-Lüdenscheidt'],
    ["O'Brien"],
    ['J.R.R. Tolkien'],
    ['St. John'],
    ['Sammy Davis Jr.'],
    ['김하늘'],
    ['山田 太郎'],
    ['Мария'],
    ['محمد'],
    ['प्रिया'],
    ['Ludwig XIV'],
    ['Agent 007'],
    ['Class of 1999'],
    ['Ann 🙂'],
    ['<b>Ann</b> & "Co"'],
    ['$& $1 {{name}} %s'],
  ])('stays as it is: %s', (name) => {
    expect(displayName(name)).toBe(name);
  });

  it('is nothing when there is nothing to show', () => {
    for (const text of [undefined, '', ' ', '\t\n', '\u200b\u200d', '\u202e\u2066', '\u0000']) {
      expect(displayName(text)).toBeNull();
    }
  });

  it('has single spaces and none at its ends', () => {
    expect(displayName('  Ann   van  Dyck ')).toBe('Ann van Dyck');
    expect(displayName('Ann\u00a0\u3000Lee\u2003')).toBe('Ann Lee');
  });

  it('is in compatibility form, so that it reads as what it is', () => {
    expect(displayName('Ａｎｎ')).toBe('Ann');
    expect(displayName('𝐀𝐧𝐧')).toBe('Ann');
    expect(displayName('A\u0308nne')).toBe('Änne');
  });
});

describe('line breaks and tabs', () => {
  it.each(['\t', '\n', '\r\n', '\u0085', '\u2028', '\u2029'])('become a space: %j', (c) => {
    expect(displayName(`Ann${c}Lee`)).toBe('Ann Lee');
  });
});

describe('characters that nobody sees', () => {
  const invisible = [
    ...['\u0000', '\u0007', '\u001b', '\u007f', '\u2800', '\u3164', '\ufe0f'],
    ...['\u00ad', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f'],
    ...['\u034f', '\u115f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e'],
    ...['\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\u2066', '\u2067', '\u2068', '\u2069'],
    ...['\ufeff', '\ufff9', '\ud800', '\udfff', '\ue000', '\u{e0001}', '\u{e0041}', '\u{f0000}'],
  ];
  it.each(invisible.map((c) => [c.codePointAt(0)?.toString(16), c]))(
    'are taken out: U+%s',
    (_, character) => {
      expect(displayName(`${character}An${character}n${character}`)).toBe('Ann');
    },
  );

  it('take a family of emoji apart rather than letting a joiner through', () => {
    expect(displayName('👨‍👩‍👧 Kim')).toBe('👨👩👧 Kim');
  });

  it('never stay, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const name = displayName(text);
        if (name === null) return;
        expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(name).toBe(name.trim());
        expect(name).not.toBe('');
        expect(Array.from(name).length).toBeLessThanOrEqual(40);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('marks', () => {
  it.each([
    ['Tiếng Việt'],
    ['ที่รัก'],
    ['क्षत्रिय'],
    ['ကျွန်တော်'],
    ['שָׁלוֹם'],
    ['مُحَمَّد'],
    ['Z\u0351\u036b\u0343\u036ao\u0351\u036be'],
  ])('that spell a name stay: %s', (name) => {
    expect(displayName(name)).toBe(name.normalize('NFKC'));
  });

  it.each([
    ['\u0338Ann', 'Ann'],
    [' \u0301 \u0302Ann', 'Ann'],
    ['\u20ddAnn', 'Ann'],
    ['\u200b\u0338Ann', 'Ann'],
    ['\u093e\u093fक', 'क'],
    ['\u0301\u0302', null],
  ])('in front of it, which would settle on our text, are taken off: %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });

  it('that pile up on one letter are cut down to four', () => {
    const four = '\u0316\u0317\u0318\u0319';
    expect(displayName(`B${four}nn`)).toBe(`B${four}nn`);
    expect(displayName(`B${four}\u031c\u031dnn`)).toBe(`B${four}nn`);
    expect(displayName(`B${'\u0316'.repeat(2000)}nn`)).toBe(`B${'\u0316'.repeat(4)}nn`);
    expect(displayName(`B${four}\u200b${four}nn`)).toBe(`B${four}nn`);
  });
});

describe('the length of a name', () => {
  it('is 40 code points at most', () => {
    expect(displayName('n'.repeat(39))).toBe('n'.repeat(39));
    expect(displayName('n'.repeat(40))).toBe('n'.repeat(40));
    expect(displayName('n'.repeat(41))).toBe('n'.repeat(40));
    expect(displayName('n'.repeat(2048))).toBe('n'.repeat(40));
  });

  it('is counted in code points, so that no character is cut in two', () => {
    expect(displayName('🙂'.repeat(41))).toBe('🙂'.repeat(40));
    expect(displayName(`${'n'.repeat(39)}🙂🙂`)).toBe(`${'n'.repeat(39)}🙂`);
  });

  it('leaves no space behind where it was cut', () => {
    expect(displayName(`${'n'.repeat(39)} Lee`)).toBe('n'.repeat(39));
  });

  it('is that of what is seen: invisible characters do not count', () => {
    expect(displayName(`${'\u200b'.repeat(2008)}${'n'.repeat(40)}`)).toBe('n'.repeat(40));
  });
});
