import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '../../../../src/adapters/cognito/base64-ciphertext.ts';

describe('a base64 text', () => {
  it.each([
    ['AYAD', [1, 128, 3]],
    ['AYADeA==', [1, 128, 3, 120]],
    ['AYADeA', [1, 128, 3, 120]],
    ['AYADeHg', [1, 128, 3, 120, 120]],
    ['AYADeHg=', [1, 128, 3, 120, 120]],
    [' AY\r\nAD\t\f', [1, 128, 3]],
    ['AYADeA= =\n', [1, 128, 3, 120]],
    ['+/+/', [251, 255, 191]],
  ])('%j is read', (text, bytes) => {
    expect([...(decodeBase64(text) ?? [])]).toEqual(bytes);
  });

  it.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['padding alone', '=='],
    ['a length that no bytes have', 'AYADe'],
    ['the URL alphabet', '-_-_'],
    ['a foreign letter', 'AYÄD'],
    ['full-width letters', 'ＡＹＡＤ'],
    ['a no-break space', 'AY\u00a0AD'],
    ['a vertical tab', 'AY\vAD'],
    ['padding in the middle', 'AY==ADAA'],
    ['too much padding', 'AYADeA==='],
    ['a NUL', 'AYAD\0'],
    ['a data URL', 'data:;base64,AYAD'],
  ])('of %s is refused', (_, text) => {
    expect(decodeBase64(text)).toBeNull();
  });

  it('gives back whatever bytes were encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.boolean(), (bytes, bare) => {
        const text = Buffer.from(bytes).toString('base64');
        const read = decodeBase64(bare ? text.replace(/=+$/, '') : text);
        expect(Buffer.from(read ?? []).equals(bytes)).toBe(true);
      }),
    );
  });
});
