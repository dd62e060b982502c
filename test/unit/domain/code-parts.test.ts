import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeParts } from '../../../src/domain/code-parts.ts';

const textsOf = (code: string) => codeParts(code).map(({ text }) => text);

/** What a mail program makes a link, an address, a phone number or a date of. */
const TEMPTING = /\d{5}|\d\D+\d|.[.@:/]/su;

describe('a code in parts', () => {
  it('is the code again when they are joined, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (code) => {
        expect(textsOf(code).join('')).toBe(code);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['482', ['482']],
    ['4829', ['4829']],
    ['48291', ['482', '91']],
    ['482913', ['482', '913']],
    ['7319048', ['7319', '048']],
    ['73190482', ['7319', '0482']],
    ['123456789', ['123', '456', '789']],
    ['9'.repeat(13), ['9999', '999', '999', '999']],
  ])('shows the digits of %s in groups, with room between', (code, groups) => {
    expect(codeParts(code)).toEqual(groups.map((text, index) => ({ text, apart: index > 0 })));
  });

  it.each([
    ['www.Abc.com/x', ['www', '.Abc', '.com', '/x']],
    ['https://a.co', ['https', ':', '/', '/a', '.co']],
    ['a@b.co', ['a', '@b', '.co']],
    ['+1 555-123-4567', ['+', '1', ' ', '555', '-', '123', '-', '4567']],
    ['12/24/2026', ['12', '/24', '/2026']],
    ['ab123456cd', ['ab', '1234', '56', 'cd']],
    ['::a', [':', ':a']],
    ['$& &amp;lt;', ['$& &amp;lt;']],
    ['😀.😀', ['😀', '.😀']],
  ])('cuts %s where it could be taken for an address or a number', (code, parts) => {
    expect(textsOf(code)).toEqual(parts);
    expect(TEMPTING.test(code) || parts.length === 1).toBe(true);
  });

  it('has no part that could be taken for one, whatever the password', () => {
    const symbols = fc.constantFrom(...'aZ0123456789.@:/-_ +$&', 'www', 'http', 'com');
    fc.assert(
      fc.property(fc.array(symbols, { minLength: 1, maxLength: 40 }), (password) => {
        for (const part of textsOf(`x${password.join('')}`)) expect(part).not.toMatch(TEMPTING);
      }),
      { numRuns: 5_000 },
    );
  });

  it('leaves no room between the parts of a password, which would look like a space', () => {
    for (const password of ['ab123456', '1234567a', '12.34', '123 456']) {
      expect(codeParts(password).filter(({ apart }) => apart)).toEqual([]);
    }
  });
});
