import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';

/** `as const` definitions are read-only all the way down, which the SDK's types do not allow for. */
export type TableDefinition = { readonly TableName: string } & Readonly<Record<string, unknown>>;

const PATIENCE_MS = 5000;

/**
 * Makes a table unless it is there, and returns when it can be used: DynamoDB answers CreateTable
 * before it can.
 */
export async function ensureTable(
  client: DynamoDBClient,
  definition: TableDefinition,
): Promise<void> {
  const { TableName } = definition;
  for (let waited = 0; waited < PATIENCE_MS; waited += 10) {
    const status = await statusOf(client, TableName);
    if (status === 'ACTIVE') return;
    if (status === null) {
      const input = structuredClone(definition) as unknown as CreateTableCommandInput;
      await client.send(new CreateTableCommand(input));
    }
    await wait(10);
  }
  throw new Error(`The table ${TableName} does not become active. Delete its store and try again.`);
}

async function statusOf(client: DynamoDBClient, TableName: string): Promise<string | null> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    return Table?.TableStatus ?? null;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return null;
    throw error;
  }
}
