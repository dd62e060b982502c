import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/domain/canonical-json.ts';

/** The same value with the members of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = Object.create(null);
  for (const [key, member] of Object.entries(value).reverse()) copy[key] = reordered(member);
  return copy;
}

describe('canonical JSON', () => {
  it('sorts the members of every object, at every depth', () => {
    expect(canonicalJson({ b: { d: 1, c: [{ z: 1, y: 2 }] }, a: null })).toBe(
      '{"a":null,"b":{"c":[{"y":2,"z":1}],"d":1}}',
    );
  });

  it('keeps the order of lists, which means something', () => {
    expect(canonicalJson([2, 1])).toBe('[2,1]');
    expect(canonicalJson([2, 1])).not.toBe(canonicalJson([1, 2]));
  });

  it('sorts by UTF-16 unit, not by the language of the machine', () => {
    expect(canonicalJson({ ä: 1, z: 1, Z: 1, a: 1, '10': 1, '9': 1 })).toBe(
      '{"10":1,"9":1,"Z":1,"a":1,"z":1,"ä":1}',
    );
  });

  it.each([
    ['null', null],
    ['true', true],
    ['-1.5', -1.5],
    ['""', ''],
    ['"\\"\\\\\\n\\u0000"', '"\\\n\0'],
    ['"\\ud800"', '\ud800'],
    ['[]', []],
    ['{}', {}],
    ['{"":0}', { '': 0 }],
  ])('writes %s', (text, value) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('treats a member without a value as one that is not there', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }));
    expect(canonicalJson({ a: null, b: 1 })).not.toBe(canonicalJson({ b: 1 }));
  });

  it('keeps a member named __proto__, which is a name like any other', () => {
    expect(canonicalJson(JSON.parse('{"__proto__":{"b":1,"a":2}}'))).toBe(
      '{"__proto__":{"a":2,"b":1}}',
    );
  });

  it('says the same of equal values, and can be read back', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(reordered(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });

  it('tells unequal values apart', () => {
    const texts = [
      { a: '1' },
      { a: 1 },
      { a: [1] },
      { a: { '0': 1 } },
      ['a', 1],
      '{"a":1}',
      { 'a":1': 1 },
    ];
    expect(new Set(texts.map(canonicalJson)).size).toBe(texts.length);
  });
});
