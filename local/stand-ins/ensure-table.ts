import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndexDescription,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { TableOutdatedError } from './table-outdated-error.ts';

/** `as const` definitions are read-only all the way down, which the SDK's types do not allow for. */
export type TableDefinition = { readonly TableName: string } & Readonly<Record<string, unknown>>;

const PATIENCE_MS = 5000;

/**
 * Makes a table unless it is there, and returns when it can be used: DynamoDB answers CreateTable
 * before it can.
 *
 * @throws TableOutdatedError when a stored table lacks one of the indexes, or has it by other keys
 */
export async function ensureTable(
  client: DynamoDBClient,
  definition: TableDefinition,
): Promise<void> {
  const { TableName } = definition;
  for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
    const table = await describe(client, TableName);
    if (table?.TableStatus === 'ACTIVE') return refuseOutdated(table, definition);
    if (table === null) {
      const input = structuredClone(definition) as unknown as CreateTableCommandInput;
      await client.send(new CreateTableCommand(input));
    }
    await wait(10);
  }
  throw new Error(`The table ${TableName} does not become active. Delete its store and try again.`);
}

function refuseOutdated(table: TableDescription, definition: TableDefinition): void {
  const { GlobalSecondaryIndexes: wanted = [] } = definition as unknown as CreateTableCommandInput;
  const there = new Set((table.GlobalSecondaryIndexes ?? []).map(inWords));
  if (wanted.some((index) => !there.has(inWords(index)))) {
    throw new TableOutdatedError(definition.TableName);
  }
}

/** What makes an index another one: its name, its keys, and what it holds. */
function inWords({
  IndexName,
  KeySchema = [],
  Projection,
}: GlobalSecondaryIndexDescription): string {
  const keys = KeySchema.map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName}`).sort();
  return [IndexName, ...keys, Projection?.ProjectionType].join(', ');
}

async function describe(
  client: DynamoDBClient,
  TableName: string,
): Promise<TableDescription | null> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}
