import type { RowPosition } from '../../domain/delivery-page.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, number, string } from './audit-item.ts';
import { dayOf, shardKey, shardOf } from './audit-keys.ts';
import { DAY_SHARDS } from './audit-table.ts';
import { queryAudit } from './read-audit.ts';
import { isOfRow, startKeyOf } from './row-position.ts';

/** What was read of one shard, newest first, and up to which row; null: to its end. */
export interface ShardPage {
  readonly items: readonly Item[];
  readonly last: Item | null;
}

export interface ShardTerms {
  readonly poolId: string;
  /** Behind this, on the day of this, in UTC. */
  readonly after: RowPosition;
  /** Not before this time of that day. */
  readonly from: number;
  /** Rows looked at in each shard. */
  readonly limit: number;
}

/** The next rows of every shard of a day, in the order of the shards. */
export function readShards(database: AuditDatabase, terms: ShardTerms): Promise<ShardPage[]> {
  const shards = Array.from({ length: DAY_SHARDS }, (_, shard) => shard);
  return Promise.all(
    shards.map(async (shard) => {
      const dayShard = string(shardKey(terms.poolId, dayOf(terms.after.firstSeenAt), shard));
      const { to, behind } = goingOn(shard, terms.after);
      if (to < terms.from) return { items: [], last: null };
      return queryAudit(database, {
        IndexName: 'byDay',
        KeyConditionExpression: 'dayShard = :shard AND firstSeenAt BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':shard': dayShard,
          ':from': number(terms.from),
          ':to': number(to),
        },
        ScanIndexForward: false,
        Limit: terms.limit,
        ...(behind && { ExclusiveStartKey: { ...startKeyOf(behind), dayShard } }),
      });
    }),
  );
}

/**
 * Where a shard goes on behind a row of any shard. Rows of one millisecond count as in the order of
 * their shards: those of the lower ones were shown before that row, those of the higher ones were not.
 */
function goingOn(
  shard: number,
  after: RowPosition,
): { readonly to: number; readonly behind: RowPosition | null } {
  const { id, firstSeenAt } = after;
  if (!isOfRow(after) || shard > shardOf(id)) return { to: firstSeenAt, behind: null };
  if (shard < shardOf(id)) return { to: firstSeenAt - 1, behind: null };
  return { to: firstSeenAt, behind: after };
}
