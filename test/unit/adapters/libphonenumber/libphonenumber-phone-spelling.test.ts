import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPhoneRegion,
  LibphonenumberPhoneSpelling,
} from '../../../../src/adapters/libphonenumber/libphonenumber-phone-spelling.ts';

const korea = new LibphonenumberPhoneSpelling('KR');
const nowhere = new LibphonenumberPhoneSpelling(null);
const read = (spelling: LibphonenumberPhoneSpelling, text: string) =>
  spelling.read(text)?.reveal() ?? null;

describe('a phone number', () => {
  it.each([
    '+821012345678',
    '+82 10-1234-5678',
    '+82 (0)10 1234 5678',
    '+82 010 1234 5678',
    '0082 10 1234 5678',
    '00821012345678',
    '00 82 10 1234 5678',
    '(0082) 10-1234-5678',
    '(+82)10-1234-5678',
    'tel:+82-10-1234-5678',
    '＋８２ １０－１２３４－５６７８',
    '\u202a+82 10\u2011\u200b1234\u20115678\u202c',
    '\u00a0+82\u00a010\u202f1234\u20095678 ',
    '+82.10.1234.5678',
    '+٨٢ ١٠ ١٢٣٤ ٥٦٧٨',
  ])('%j is one, wherever one is', (text) => {
    expect(read(korea, text)).toBe('+821012345678');
    expect(read(nowhere, text)).toBe('+821012345678');
  });

  it.each(['010-1234-5678', '01012345678', '０１０－１２３４－５６７８', '010 1234\u200b5678'])(
    '%j is one where its country is assumed, and none elsewhere',
    (text) => {
      expect(read(korea, text)).toBe('+821012345678');
      expect(read(nowhere, text)).toBeNull();
    },
  );

  it('of another country is read where Korea is assumed', () => {
    expect(read(korea, '+49 (0) 151 / 1234 5678')).toBe('+4915112345678');
    expect(read(korea, '001 650 253 0000')).toBe('+16502530000');
    expect(read(new LibphonenumberPhoneSpelling('US'), '011 82 10 1234 5678')).toBe(
      '+821012345678',
    );
    expect(read(new LibphonenumberPhoneSpelling('US'), '(650) 253-0000')).toBe('+16502530000');
  });

  it.each([
    '',
    'ann@example.com',
    'call 010-1234-5678',
    '010-1234-5678 or 010-1234-5679',
    '+82 10 1234 5678 ext. 9',
    '12',
    '+82',
    '+999 123 456 789',
    `+82${'1'.repeat(300)}`,
    '4711',
  ])('%j is none', (text) => {
    expect(read(korea, text)).toBeNull();
  });

  it('is one exact number or none, whatever is pasted', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'0123456789+-() .\u200b０８'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(texts, fc.string()), (text) => {
        expect(read(korea, text) ?? '+8210000000').toMatch(/^\+[1-9]\d{6,14}$/);
      }),
    );
  });
});

describe('a region', () => {
  it('is two capital letters of a country that has numbers', () => {
    expect(['KR', 'US', 'DE'].filter(isPhoneRegion)).toEqual(['KR', 'US', 'DE']);
    expect(['kr', 'XX', '', 'KOR', '__proto__', 'toString'].filter(isPhoneRegion)).toEqual([]);
  });
});
