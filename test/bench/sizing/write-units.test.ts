import { describe, expect, it } from 'vitest';
import { itemSize } from '../../../bench/sizing/item-size.ts';
import { writeUnits } from '../../../bench/sizing/write-units.ts';
import type { Item } from '../../../src/adapters/dynamodb/audit-item.ts';

describe('the size of an item', () => {
  it.each<[string, Item, number]>([
    ['names and texts in UTF-8', { name: { S: 'Zoë' } }, 4 + 4],
    ['a byte for two digits and one more', { n: { N: '1793233775248' } }, 1 + 8],
    ['no zeros at the ends of a number', { n: { N: '1000' } }, 1 + 2],
    ['one for yes and no', { b: { BOOL: true } }, 1 + 1],
    ['the members of a set', { s: { SS: ['ab', 'cde'] } }, 1 + 5],
    ['three and one a member for a list', { l: { L: [{ S: 'ab' }, { S: 'c' }] } }, 1 + 3 + 3 + 2],
    ['three and one a member for a map', { m: { M: { key: { S: 'ab' } } } }, 1 + 3 + 1 + 5],
  ])('counts %s', (_, item, bytes) => {
    expect(itemSize(item)).toBe(bytes);
  });

  it('refuses what the audit never stores', () => {
    expect(() => itemSize({ b: { B: Uint8Array.of(1) } })).toThrow('The audit stores no B.');
  });
});

const KEYS: Item = {
  pk: { S: 'id' },
  userKey: { S: 'pool#sub' },
  firstSeenAt: { N: '1' },
  dayShard: { S: 'pool#day#1' },
};
const DUE: Item = { dueShard: { S: '1' }, dueAt: { N: '2' } };

const told = (before: Item | null, after: Item) =>
  writeUnits(before, after).map(({ place, units }) => `${place} ${units}`);

describe('the units of a write', () => {
  it('are one for a small new row, in the table and in each index that has its keys', () => {
    expect(told(null, { ...KEYS, ...DUE })).toEqual(['table 1', 'byUser 1', 'byDay 1', 'byDue 1']);
  });

  it('are none where an index holds nothing that changed', () => {
    const changed = { ...KEYS, phase: { S: 'ACCEPTED' } };
    expect(told(KEYS, changed)).toEqual(['table 1', 'byDay 1']);
  });

  it('are two where an entry gets another place, and one where it goes', () => {
    const later = { ...KEYS, ...DUE, dueAt: { N: '3' } };
    expect(told({ ...KEYS, ...DUE }, later)).toEqual(['table 1', 'byDay 1', 'byDue 1', 'byDue 1']);
    expect(told(later, KEYS)).toEqual(['table 1', 'byDay 1', 'byDue 1']);
  });

  it('go by the larger version, a KB each', () => {
    const long = { ...KEYS, text: { S: 'x'.repeat(1024) } };
    expect(told(KEYS, long)).toEqual(['table 2', 'byDay 2']);
    expect(told(long, KEYS)).toEqual(['table 2', 'byDay 2']);
    expect(told(long, long)).toEqual(['table 2']);
  });

  it('say which key they go to', () => {
    expect(writeUnits(null, KEYS).map(({ key }) => key)).toEqual(['id', 'pool#sub', 'pool#day#1']);
  });
});
