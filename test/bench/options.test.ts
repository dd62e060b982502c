import { describe, expect, it } from 'vitest';
import { parseOptions } from '../../bench/options.ts';
import { rows } from '../../bench/rows.ts';

describe('the options of the benchmark', () => {
  it('measure every line in seven rounds when nothing is said', () => {
    const options = parseOptions([]);
    expect(options.rounds).toBe(7);
    expect([...options.wanted]).toEqual(Object.keys(rows));
  });

  it('take words that line names hold', () => {
    const { wanted } = parseOptions(['--only', 'sms-cold,decrypt']);
    expect([...wanted]).toEqual(['sms-cold', 'decrypt', 'decrypt-stock']);
  });

  it('leave out what the seed is not the baseline of, when it measures itself', () => {
    const { wanted } = parseOptions(['--noise']);
    expect(wanted).toContain('email-cold');
    expect([...wanted].filter((id) => /decrypt|bundle/.test(id))).toEqual([]);
  });

  it.each([
    ['--rounds', '0'],
    ['--rounds', 'many'],
    ['--only', 'fax'],
    ['--fast', ''],
  ])('refuse %s %s', (name, value) => {
    expect(() => parseOptions([name, value])).toThrow();
  });
});
