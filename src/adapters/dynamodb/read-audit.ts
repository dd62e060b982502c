import { setTimeout as wait } from 'node:timers/promises';
import {
  BatchGetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { AuditDatabase } from './audit-database.ts';
import type { Item } from './audit-item.ts';

/** DynamoDB may leave keys of a batch unread; so often they are asked for again. */
const BATCH_TRIES = 4;

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

/** Those rows that there are, in any order. At most 100 keys. Rejects unless all were read. */
export async function batchGetAudit(
  { client, tableName }: AuditDatabase,
  pks: readonly string[],
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let Keys: Item[] = pks.map((pk) => ({ pk: { S: pk } }));
  for (let tries = 0; tries < BATCH_TRIES; tries += 1) {
    if (tries > 0) await wait(50 * 2 ** tries);
    const { Responses, UnprocessedKeys } = await client.send(
      new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys, ConsistentRead: true } } }),
    );
    items.push(...(Responses?.[tableName] ?? []));
    Keys = UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (Keys.length === 0) return items;
  }
  throw new Error('DynamoDB leaves keys of a batch unread.');
}
