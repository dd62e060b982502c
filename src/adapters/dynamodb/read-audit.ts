import {
  BatchGetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Clock } from '../../domain/ports/clock.ts';
import type { AuditDatabase } from './audit-database.ts';
import type { Item } from './audit-item.ts';

// Apart from `AuditDatabase`, which the senders have as well: they read nothing of this kind.

/** One page of a query, and the key behind which the next one begins; null when there is none. */
export async function queryAudit(
  { client, tableName }: AuditDatabase,
  input: Omit<QueryCommandInput, 'TableName'>,
): Promise<{ readonly items: readonly Item[]; readonly last: Item | null }> {
  const { Items, LastEvaluatedKey } = await client.send(
    new QueryCommand({ ...input, TableName: tableName }),
  );
  return { items: Items ?? [], last: LastEvaluatedKey ?? null };
}

/** DynamoDB takes no more keys at once. */
export const MOST_IN_A_BATCH = 100;

/** DynamoDB may leave keys of a batch unread; those are asked for again, after so long each time. */
const WAITS_MS = [100, 200, 400] as const;

/** Those rows that there are, in any order, as they are now. Rejects unless all were read. */
export async function batchGetAudit(
  { client, tableName }: AuditDatabase,
  pks: readonly string[],
  clock: Clock,
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let Keys: Item[] = pks.map((pk) => ({ pk: { S: pk } }));
  for (const wait of [0, ...WAITS_MS]) {
    if (wait > 0) await clock.sleep(wait);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[tableName] ?? []));
    Keys = UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (Keys.length === 0) return items;
  }
  throw new Error('DynamoDB leaves keys of a batch unread.');
}
