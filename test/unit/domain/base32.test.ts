import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base32 } from '../../../src/domain/base32.ts';

describe('base32', () => {
  it.each([
    ['', ''],
    ['f', 'my'],
    ['fo', 'mzxq'],
    ['foo', 'mzxw6'],
    ['foob', 'mzxw6yq'],
    ['fooba', 'mzxw6ytb'],
    ['foobar', 'mzxw6ytboi'],
  ])('writes the RFC 4648 vector %j as %s', (text, encoded) => {
    expect(base32(new TextEncoder().encode(text))).toBe(encoded);
  });

  it('writes other bytes as another text of the expected length', () => {
    const bytes = fc.uint8Array({ maxLength: 40 });
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const text = base32(one);
        expect(text).toMatch(/^[a-z2-7]*$/);
        expect(text).toHaveLength(Math.ceil((one.length * 8) / 5));
        expect(text === base32(other)).toBe(one.join() === other.join());
      }),
    );
  });
});
