import type { RowPosition } from '../../domain/delivery-page.ts';
import type { Item } from './audit-item.ts';
import { shardOf } from './audit-keys.ts';
import { positionOf } from './row-position.ts';
import type { ShardPage } from './shards-of-day.ts';

/** Rows of several shards in one line, newest first, and where the line breaks off; null: nowhere. */
export interface MergedShards {
  readonly items: readonly Item[];
  readonly next: RowPosition | null;
}

/**
 * Puts what was read of the shards of a day in one line, as far as nothing that is still unread can
 * belong before it: up to the newest of the rows at which the reading of a shard stopped.
 *
 * @param pages of the shards, in their order.
 */
export function mergeShards(pages: readonly ShardPage[], limit: number): MergedShards {
  const ends = pages.flatMap(({ last }) => (last === null ? [] : [positionOf(last)]));
  const [horizon = null] = ends.toSorted(newestFirst);
  // A stable sort: rows of one millisecond and shard stay as they were read.
  const line = pages
    .flatMap(({ items }) => items)
    .map((item) => ({ item, position: positionOf(item) }))
    .sort((a, b) => newestFirst(a.position, b.position))
    .filter(({ position }) => horizon === null || newestFirst(position, horizon) <= 0);
  const shown = line.slice(0, limit);
  const next = line.length > shown.length ? (shown.at(-1)?.position ?? null) : horizon;
  return { items: shown.map(({ item }) => item), next };
}

/** Rows of one millisecond and shard are equal here: their order is the index's own. */
function newestFirst(a: RowPosition, b: RowPosition): number {
  return b.firstSeenAt - a.firstSeenAt || shardOf(a.id) - shardOf(b.id);
}
