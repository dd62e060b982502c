import { createHash } from 'node:crypto';
import { dueShard, shardOf } from '../../src/adapters/dynamodb/audit-keys.ts';
import { base32 } from '../../src/domain/base32.ts';
import type { Usage } from './usage.ts';

/** The busiest second of the busiest shard of each sharded index, in units of writing. */
export interface ShardPeaks {
  readonly byDay: number;
  readonly byDue: number;
}

type Shard = (id: string) => string | number;
const SHARDED: Readonly<Record<keyof ShardPeaks, Shard>> = { byDay: shardOf, byDue: dueShard };

/** Writes that come later than this belong to another minute's load, and are as many then as now. */
const SECONDS = 60;

/**
 * A minute of notifications of one pool, each with an id as ids are and the writes of a life that was
 * lived through, put into the shards that the product puts them into.
 *
 * @param rate notifications a second
 */
export function shardPeaks({ lives }: Usage, rate: number, chance: () => number): ShardPeaks {
  const seconds = { byDay: new Map<string, number>(), byDue: new Map<string, number>() };
  const notifications = Math.round(rate * SECONDS);
  for (let n = 0; n < notifications; n += 1) {
    const id = base32(createHash('sha256').update(`${n}`).digest()).slice(0, 32);
    const cameAt = chance() * SECONDS;
    const life = lives[Math.floor(chance() * lives.length)] ?? [];
    for (const write of life) {
      const later = (write.at - (life[0]?.at ?? 0)) / 1000;
      // Round and round: what reaches beyond the minute comes from the one before.
      const second = Math.floor((cameAt + later) % SECONDS);
      for (const { place, units } of write.units) {
        if (place !== 'byDay' && place !== 'byDue') continue;
        const slot = `${second}/${SHARDED[place](id)}`;
        seconds[place].set(slot, (seconds[place].get(slot) ?? 0) + units);
      }
    }
  }
  const peak = (slots: ReadonlyMap<string, number>) => Math.max(0, ...slots.values());
  return { byDay: peak(seconds.byDay), byDue: peak(seconds.byDue) };
}
