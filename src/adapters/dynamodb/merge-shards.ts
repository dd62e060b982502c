import type { RowPosition } from '../../domain/delivery-page.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Item } from './audit-item.ts';
import { shardOf } from './audit-keys.ts';
import type { ShardPage } from './shards-of-day.ts';

/** Rows of several shards in one line, newest first, and where the line breaks off; null: nowhere. */
export interface MergedShards {
  readonly items: readonly Item[];
  readonly next: RowPosition | null;
}

/**
 * Puts what was read of the shards of a day in one line, as far as nothing that is still unread can
 * belong before it.
 */
export function mergeShards(pages: readonly ShardPage[], limit: number): MergedShards {
  const ends = pages.flatMap(({ last }) => (last === null ? [] : [positionOf(last)]));
  const [horizon = null] = ends.toSorted(newestFirst);
  // A stable sort: rows of one millisecond stay as their own shard has them.
  const line = pages
    .flatMap(({ items }) => items)
    .map((item) => ({ item, position: positionOf(item) }))
    .sort((a, b) => newestFirst(a.position, b.position))
    .filter(({ position }) => horizon === null || comesUpTo(position, horizon));
  // Rows of the horizon's own millisecond and shard that lie before it were read before it.
  const shown = line.slice(0, limit);
  const cut = line.length > shown.length ? (shown.at(-1)?.position ?? null) : horizon;
  return { items: shown.map(({ item }) => item), next: cut };
}

function newestFirst(a: RowPosition, b: RowPosition): number {
  return b.firstSeenAt - a.firstSeenAt || shardOf(a.id) - shardOf(b.id);
}

function comesUpTo(position: RowPosition, horizon: RowPosition): boolean {
  return newestFirst(position, horizon) <= 0;
}

function positionOf(item: Item): RowPosition {
  return {
    id: (item['pk']?.S ?? '') as NotificationId,
    firstSeenAt: Number(item['firstSeenAt']?.N ?? 0),
  };
}
