import { base32Digit } from '../../domain/base32.ts';
import { DAY_SHARDS, DUE_SHARDS } from './audit-table.ts';

/** `2026-11-22`, in UTC. */
export function dayOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

export function dayShard(poolId: string, id: string, firstSeenAt: number): string {
  return shardKey(poolId, dayOf(firstSeenAt), shardOf(id));
}

/** From 0 on. */
export function shardOf(id: string): number {
  return spread(id, DAY_SHARDS);
}

export function dueShard(id: string): string {
  return String(spread(id, DUE_SHARDS));
}

/**
 * Ids are hashes in base32, so each shard gets as many; of character codes some would get half as
 * many again as others.
 *
 * @param shards a power of two, 32 at most
 */
function spread(id: string, shards: number): number {
  return base32Digit(id.slice(-1)) & (shards - 1);
}

export function shardKey(poolId: string, day: string, shard: number): string {
  return inPool(poolId, `${day}#${shard}`);
}

/**
 * A value in the bounds of its user pool. Events whose pool's id holds a `#` are refused before they
 * are filed, so the first one ends the pool: a key of one pool is never one of another, whatever the
 * value holds.
 */
export function inPool(poolId: string, value: string): string {
  return `${poolId}#${value}`;
}

/** What was put into its pool by `inPool`. */
export function outOfPool(key: string): string {
  return key.slice(key.indexOf('#') + 1);
}
