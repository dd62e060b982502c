import { describe, expect, it } from 'vitest';
import { compare } from '../../bench/comparison.ts';
import { median } from '../../bench/median.ts';
import { pairedRounds } from '../../bench/paired-rounds.ts';

describe('median', () => {
  it('is the middle value, whatever the order', () => {
    expect(median([30, 1, 2])).toBe(2);
  });

  it('is the mean of the two middle values of an even number', () => {
    expect(median([10, 1, 3, 2])).toBe(2.5);
  });

  it('refuses to make a figure out of nothing', () => {
    expect(() => median([])).toThrow('No value');
  });

  it('leaves the measured values in their order', () => {
    const values = [3, 1, 2];
    median(values);
    expect(values).toEqual([3, 1, 2]);
  });
});

describe('compare', () => {
  it('takes the ratio within each round, so that a slow round does not count twice', () => {
    const comparison = compare([100, 400, 100], [50, 200, 80]);
    expect(comparison).toEqual({ baseline: 100, measured: 80, ratio: 0.5 });
  });
});

describe('paired rounds', () => {
  it('take turns, and throw the first round away', async () => {
    const order: string[] = [];
    let time = 0;
    const arm = (name: string) => async () => {
      order.push(name);
      time += 1;
      return time;
    };
    const rounds: number[] = [];
    const results = await pairedRounds(2, [arm('A'), arm('B')], (round) => rounds.push(round));
    expect(order.join('')).toBe('ABABAB');
    expect(results).toEqual([
      [3, 5],
      [4, 6],
    ]);
    expect(rounds).toEqual([0, 1, 2]);
  });
});
