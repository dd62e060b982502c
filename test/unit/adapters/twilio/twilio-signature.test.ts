import { describe, expect, it } from 'vitest';
import { isSignedByTwilio } from '../../../../src/adapters/twilio/twilio-signature.ts';
import { PUBLISHED_SIGNATURES, PUBLISHED_TOKEN } from './published-signatures.ts';

const OTHER = 'another-token-of-the-account';
const [EXAMPLE] = PUBLISHED_SIGNATURES;
if (EXAMPLE === undefined) throw new Error('The table is empty');

describe("a signature that Twilio's own publications give", () => {
  it.each(PUBLISHED_SIGNATURES)('for $what: $valid ($source)', ({ valid, ...request }) => {
    expect(isSignedByTwilio(request, [PUBLISHED_TOKEN])).toBe(valid);
  });

  it('is there for both answers, and each row differs from the others', () => {
    const rows = PUBLISHED_SIGNATURES.map(({ url, fields, signature }) =>
      JSON.stringify([url, fields, signature]),
    );
    expect(new Set(rows).size).toBe(rows.length);
    expect(PUBLISHED_SIGNATURES.filter(({ valid }) => valid)).toHaveLength(17);
    expect(PUBLISHED_SIGNATURES.filter(({ valid }) => !valid)).toHaveLength(7);
  });
});

describe('a signed request', () => {
  const { url, fields, signature } = EXAMPLE;

  it.each([
    ['the first', [PUBLISHED_TOKEN, OTHER]],
    ['the second', [OTHER, PUBLISHED_TOKEN]],
    ['both', [PUBLISHED_TOKEN, PUBLISHED_TOKEN]],
  ])('fits when %s of two tokens signed it', (_which, tokens) => {
    expect(isSignedByTwilio(EXAMPLE, tokens)).toBe(true);
  });

  it.each([
    ['another token', [OTHER]],
    ['two other tokens', [OTHER, `${OTHER}-2`]],
    ['no token', []],
  ])('does not fit %s', (_which, tokens) => {
    expect(isSignedByTwilio(EXAMPLE, tokens)).toBe(false);
  });

  it('fits whatever the fragment of its address, which is never sent', () => {
    const at = `${url}#rc=3&rp=5xx`;
    expect(isSignedByTwilio({ url: at, fields, signature }, [PUBLISHED_TOKEN])).toBe(true);
  });

  it.each([
    ['another order of the fields', Object.fromEntries(Object.entries(fields).toReversed()), true],
    ['a changed value', { ...fields, Digits: '1235' }, false],
    ['a field more', { ...fields, Extra: '' }, false],
    ['a field less', { ...fields, Digits: [] }, false],
    ['a name in another case', { ...fields, Digits: [], digits: '1234' }, false],
  ])('with %s: %s', (_what, changed, valid) => {
    expect(isSignedByTwilio({ url, fields: changed, signature }, [PUBLISHED_TOKEN])).toBe(valid);
  });

  it.each(['http://mycompany.com/', 'https://mycompany.net/', 'https://mycompany.com/x/'])(
    'does not fit %s',
    (base) => {
      const elsewhere = url.replace('https://mycompany.com/', base);
      expect(isSignedByTwilio({ url: elsewhere, fields, signature }, [PUBLISHED_TOKEN])).toBe(
        false,
      );
    },
  );
});
