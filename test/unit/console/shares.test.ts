import { describe, expect, it } from 'vitest';
import { countOf, percentOf } from '../../../console/pages/overview/shares.ts';

describe('a share', () => {
  it.each([
    [0, 10, '0%'],
    [978, 1000, '97.8%'],
    [10, 10, '100%'],
    [1, 3, '33.3%'],
    [0, 0, '0%'],
  ])('%i of %i is %s', (part, whole, text) => {
    expect(percentOf(part, whole, 'en')).toBe(text);
  });

  it('is never all or nothing when that is not so', () => {
    expect(percentOf(9_999, 10_000, 'en')).toBe('> 99.9%');
    expect(percentOf(1, 10_000, 'en')).toBe('< 0.1%');
    expect(percentOf(999, 1000, 'en')).toBe('99.9%');
    expect(percentOf(1, 1000, 'en')).toBe('0.1%');
  });
});

describe('a count', () => {
  it('is written as the language writes numbers', () => {
    expect(countOf(1_204, 'en')).toBe('1,204');
    expect(countOf(1_204, 'ko')).toBe('1,204');
  });
});
