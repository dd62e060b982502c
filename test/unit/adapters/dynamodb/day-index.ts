import type { QueryCommand, QueryCommandOutput } from '@aws-sdk/client-dynamodb';
import type { AuditDatabase } from '../../../../src/adapters/dynamodb/audit-database.ts';
import type { Item } from '../../../../src/adapters/dynamodb/audit-item.ts';
import { dayShard } from '../../../../src/adapters/dynamodb/audit-keys.ts';

export interface IndexedRow {
  readonly id: string;
  readonly poolId: string;
  readonly firstSeenAt: number;
}

/**
 * The index `byDay` and nothing else, for what dynalite does not do: it breaks a query off before its
 * limit, as DynamoDB does after a megabyte, and says that there may be more when there is not.
 *
 * @param most rows that a query looks at, by how many queries came before it.
 */
export function dayIndex(rows: readonly IndexedRow[], most: (query: number) => number) {
  const shards = Map.groupBy(rows, ({ poolId, id, firstSeenAt }) =>
    dayShard(poolId, id, firstSeenAt),
  );
  for (const shard of shards.values()) shard.sort(newestFirst);
  let queries = 0;
  const send = async ({ input }: QueryCommand): Promise<Partial<QueryCommandOutput>> => {
    const value = (name: string) => input.ExpressionAttributeValues?.[name];
    const from = Number(value(':from')?.N);
    const to = Number(value(':to')?.N);
    const start = input.ExclusiveStartKey;
    const startsAt = Number(start?.['firstSeenAt']?.N ?? to);
    if (from > to || startsAt < from || startsAt > to) throw new Error('ValidationException');

    const shard = shards.get(value(':shard')?.S ?? '') ?? [];
    const behind = start === undefined ? 0 : shard.findIndex(({ id }) => id === start['pk']?.S) + 1;
    const left = shard
      .slice(behind)
      .filter((row) => row.firstSeenAt >= from && row.firstSeenAt <= to);
    const seen = left.slice(0, Math.min(input.Limit ?? 0, most(queries)));
    queries += 1;
    const last = seen.at(-1);
    return {
      Items: seen.map(itemOf),
      ...(last !== undefined && { LastEvaluatedKey: itemOf(last) }),
    };
  };
  return { client: { send }, tableName: 'audit' } as unknown as AuditDatabase;
}

/** Among equals an order of the index's own, which is not that of the ids. */
function newestFirst(a: IndexedRow, b: IndexedRow): number {
  return b.firstSeenAt - a.firstSeenAt || (backwards(a.id) < backwards(b.id) ? -1 : 1);
}

function backwards(id: string): string {
  return [...id].reverse().join('');
}

function itemOf({ id, poolId, firstSeenAt }: IndexedRow): Item {
  return {
    pk: { S: id },
    poolId: { S: poolId },
    firstSeenAt: { N: String(firstSeenAt) },
    expiresAt: { N: '9999999999' },
  };
}
