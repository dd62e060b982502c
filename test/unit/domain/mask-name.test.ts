import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskName } from '../../../src/domain/mask-name.ts';

describe('a masked user name', () => {
  it.each([
    ['annabel', 'a•••l'],
    ['annie', 'a•••e'],
    ['anna', 'a•••'],
    ['a', 'a•••'],
    ['', '•••'],
    ['홍길동', '홍•••'],
    ['🦉🦉🦉🦉🦊', '🦉•••🦊'],
  ])('of %j is %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it('is the same for all names of some length with the same ends', () => {
    const middle = fc.string({ unit: 'grapheme', minLength: 3 });
    fc.assert(
      fc.property(middle, middle, (one, other) => {
        expect(maskName(`a${one}z`)).toBe(maskName(`a${other}z`));
      }),
    );
  });
});
