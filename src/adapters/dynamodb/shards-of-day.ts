import type { RowPosition } from '../../domain/delivery-page.ts';
import type { AuditDatabase } from './audit-database.ts';
import { type Item, number, string } from './audit-item.ts';
import { dayOf, shardKey, shardOf } from './audit-keys.ts';
import { DAY_SHARDS } from './audit-table.ts';
import { queryAudit } from './read-audit.ts';

/** What was read of one shard, newest first, and up to which row; null: to its end. */
export interface ShardPage {
  readonly shard: number;
  readonly items: readonly Item[];
  readonly last: Item | null;
}

export interface ShardTerms {
  readonly poolId: string;
  /** Of one day, in UTC. */
  readonly from: number;
  readonly to: number;
  readonly after: RowPosition | null;
  /** Rows looked at in each shard. */
  readonly limit: number;
}

/**
 * The next rows of every shard of a day. Rows of one millisecond count as in the order of their
 * shards, so that behind a row of one shard it is clear where each other shard goes on.
 */
export function readShards(database: AuditDatabase, terms: ShardTerms): Promise<ShardPage[]> {
  const shards = Array.from({ length: DAY_SHARDS }, (_, shard) => shard);
  return Promise.all(
    shards.map(async (shard) => {
      const from = fromWhere(shard, terms);
      if (from.to < terms.from) return { shard, items: [], last: null };
      const page = await queryAudit(database, {
        IndexName: 'byDay',
        KeyConditionExpression: 'dayShard = :shard AND firstSeenAt BETWEEN :from AND :to',
        FilterExpression: 'poolId = :pool',
        ExpressionAttributeValues: {
          ':shard': string(shardKey(dayOf(terms.to), shard)),
          ':from': number(terms.from),
          ':to': number(from.to),
          ':pool': string(terms.poolId),
        },
        ScanIndexForward: false,
        Limit: terms.limit,
        ...(from.start === null ? {} : { ExclusiveStartKey: from.start }),
      });
      return { shard, ...page };
    }),
  );
}

function fromWhere(
  shard: number,
  { to, after }: ShardTerms,
): { readonly to: number; readonly start: Item | null } {
  if (after === null || after.firstSeenAt > to) return { to, start: null };
  const { id, firstSeenAt } = after;
  if (id === '' || shard > shardOf(id)) return { to: firstSeenAt, start: null };
  if (shard < shardOf(id)) return { to: firstSeenAt - 1, start: null };
  const start = {
    pk: string(id),
    dayShard: string(shardKey(dayOf(to), shard)),
    firstSeenAt: number(firstSeenAt),
  };
  return { to, start };
}
