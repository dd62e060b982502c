import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { dueShard, shardOf } from '../../../../src/adapters/dynamodb/audit-keys.ts';
import { DAY_SHARDS, DUE_SHARDS } from '../../../../src/adapters/dynamodb/audit-table.ts';
import { base32, base32Digit } from '../../../../src/domain/base32.ts';

const LAST = Array.from({ length: 32 }, (_, value) => base32(Uint8Array.of(value << 3))[0] ?? '');

/** How many of the ids are in each shard. */
function spreadOf(ids: readonly string[], shard: (id: string) => unknown): number[] {
  return [...Map.groupBy(ids, shard).values()].map((group) => group.length);
}

describe('the shard of a row', () => {
  it.each([
    ['a day', shardOf, DAY_SHARDS],
    ['what is due', dueShard, DUE_SHARDS],
  ])('of %s is as likely as any other', (_, shard, count) => {
    expect(spreadOf(LAST, shard)).toEqual(Array(count).fill(32 / count));
  });

  it('holds about as many real ids as any other', () => {
    const ids = Array.from({ length: 16_000 }, (_, n) =>
      base32(createHash('sha256').update(`${n}`).digest()).slice(0, 32),
    );
    const counts = spreadOf(ids, shardOf);
    // Six standard deviations of a fair throw.
    const share = ids.length / DAY_SHARDS;
    for (const count of counts) expect(Math.abs(count - share)).toBeLessThan(6 * Math.sqrt(share));
  });
});

it('each character of base32 stands for its own value', () => {
  expect(LAST.map(base32Digit)).toEqual(Array.from({ length: 32 }, (_, value) => value));
  expect(base32Digit('1')).toBe(-1);
});
