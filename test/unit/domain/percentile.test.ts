import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentile } from '../../../src/domain/percentile.ts';

describe('a percentile', () => {
  it.each([
    [50, 5],
    [95, 10],
    [90, 9],
    [10, 1],
    [100, 10],
    [0, 1],
  ])('of 1 to 10 at %i is %i', (percent, value) => {
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], percent)).toBe(value);
  });

  it('of nothing is nothing', () => {
    expect(percentile([], 50)).toBeNull();
  });

  it('is the smallest of the values that so many per cent do not exceed', () => {
    const values = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 100 }), (some, percent) => {
        const sorted = some.toSorted((a, b) => a - b);
        const value = percentile(sorted, percent) ?? Number.NaN;
        const upTo = (limit: number) => some.filter((each) => each <= limit).length * 100;
        expect(some).toContain(value);
        expect(upTo(value)).toBeGreaterThanOrEqual(percent * some.length);
        expect(upTo(value - 1)).toBeLessThan(percent * some.length);
      }),
    );
  });
});
