import { describe, expect, it } from 'vitest';
import { planReceipts } from '../../../local/receipts/plan-receipts.ts';
import type { ReceiptMode } from '../../../local/receipts/receipt-settings.ts';

const plan = (mode: ReceiptMode, count = 3, seed = 1) =>
  planReceipts(count, { mode, lateMs: 8000, seed }).map(({ index, afterMs }) => [index, afterMs]);
const order = (count: number, seed: number) =>
  plan('shuffled', count, seed).map(([index]) => index);

describe('a plan of receipts', () => {
  it.each<[ReceiptMode, number[][]]>([
    [
      'in-order',
      [
        [0, 150],
        [1, 300],
        [2, 450],
      ],
    ],
    [
      'late',
      [
        [0, 8000],
        [1, 8150],
        [2, 8300],
      ],
    ],
    [
      'doubled',
      [
        [0, 150],
        [0, 300],
        [1, 450],
        [1, 600],
        [2, 750],
        [2, 900],
      ],
    ],
    ['lost', []],
  ])('%s', (mode, expected) => {
    expect(plan(mode)).toEqual(expected);
  });

  it('shuffles by seed: the same seed the same order, and never the order of things', () => {
    const orders = new Set<string>();
    for (let seed = 0; seed < 200; seed += 1) {
      const shuffled = order(4, seed);
      expect(order(4, seed)).toEqual(shuffled);
      expect(shuffled).not.toEqual([0, 1, 2, 3]);
      expect([...shuffled].sort()).toEqual([0, 1, 2, 3]);
      orders.add(shuffled.join());
    }
    // All 4! but one.
    expect(orders.size).toBe(23);
  });

  it('shuffles two, and leaves one alone', () => {
    expect(order(2, 7)).toEqual([1, 0]);
    expect(order(1, 7)).toEqual([0]);
    expect(order(0, 7)).toEqual([]);
  });
});
