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
  return id.charCodeAt(id.length - 1) % DAY_SHARDS;
}

export function dueShard(id: string): string {
  return String(id.charCodeAt(id.length - 1) % DUE_SHARDS);
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
