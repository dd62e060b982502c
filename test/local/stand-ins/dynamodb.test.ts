import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { ensureTable } from '../../../local/stand-ins/ensure-table.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';
import { StoreInUseError } from '../../../local/stand-ins/store-in-use-error.ts';
import { TableOutdatedError } from '../../../local/stand-ins/table-outdated-error.ts';
import { AUDIT_TABLE } from '../../../src/adapters/dynamodb/audit-table.ts';
import { clientSettings } from './client-settings.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sealpost-dynamodb-'));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const items = {
  TableName: 'items',
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
};
const put = (pk: string) => new PutItemCommand({ TableName: 'items', Item: { pk: { S: pk } } });

async function keys(client: DynamoDBClient): Promise<(string | undefined)[]> {
  const { Items } = await client.send(new ScanCommand({ TableName: 'items' }));
  return (Items ?? []).map((item) => item['pk']?.S).sort();
}

describe('the DynamoDB stand-in', () => {
  it('keeps a table in memory, and counts requests by action', async () => {
    const dynamoDb = await startDynamoDb({ path: null });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    await ensureTable(client, items);
    await client.send(put('one'));
    await client.send(put('two'));
    expect(await keys(client)).toEqual(['one', 'two']);
    expect(dynamoDb.requests()).toMatchObject({ CreateTable: 1, PutItem: 2, Scan: 1 });
    await dynamoDb.close();
  });

  it('is not taken for up to date when a stored table lacks an index', async () => {
    const dynamoDb = await startDynamoDb({ path: null });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    await ensureTable(client, items);
    const index = { KeySchema: items.KeySchema, Projection: { ProjectionType: 'ALL' } };
    const newer = { ...items, GlobalSecondaryIndexes: [{ IndexName: 'byName', ...index }] };
    await expect(ensureTable(client, newer)).rejects.toThrow(TableOutdatedError);
    await dynamoDb.close();
  });

  it('is not taken for up to date when a stored index has other keys, such as an earlier byDay', async () => {
    const dynamoDb = await startDynamoDb({ path: null });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    const earlier = AUDIT_TABLE.GlobalSecondaryIndexes.map((index) =>
      index.IndexName === 'byDay'
        ? {
            ...index,
            KeySchema: [
              { AttributeName: 'dayShard', KeyType: 'HASH' },
              { AttributeName: 'phaseAt', KeyType: 'RANGE' },
            ],
          }
        : index,
    );
    const TableName = 'sealpost-audit';
    await ensureTable(client, {
      ...AUDIT_TABLE,
      TableName,
      GlobalSecondaryIndexes: earlier,
      AttributeDefinitions: [
        ...AUDIT_TABLE.AttributeDefinitions,
        { AttributeName: 'phaseAt', AttributeType: 'S' },
      ],
    });
    await expect(ensureTable(client, { TableName, ...AUDIT_TABLE })).rejects.toThrow(
      TableOutdatedError,
    );
    await dynamoDb.close();
  });

  it('is taken for up to date when it is', async () => {
    const dynamoDb = await startDynamoDb({ path: null });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    const table = { TableName: 'sealpost-audit', ...AUDIT_TABLE };
    await ensureTable(client, table);
    await ensureTable(client, table);
    expect(dynamoDb.requests()['CreateTable']).toBe(1);
    await dynamoDb.close();
  });

  it('refuses a failed condition by the name that AWS gives it', async () => {
    const dynamoDb = await startDynamoDb({ path: null });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    await ensureTable(client, items);
    const once = new PutItemCommand({
      TableName: 'items',
      Item: { pk: { S: 'one' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await client.send(once);
    await expect(client.send(once)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
    });
    await dynamoDb.close();
  });

  it('keeps tables on disk from one start to the next', async () => {
    const path = join(directory, 'nested', 'store');
    const first = await startDynamoDb({ path });
    const writer = new DynamoDBClient(clientSettings(first.url));
    await ensureTable(writer, items);
    await writer.send(put('one'));
    await first.close();
    const second = await startDynamoDb({ path });
    const reader = new DynamoDBClient(clientSettings(second.url));
    expect(await keys(reader)).toEqual(['one']);
    const { Table } = await reader.send(new DescribeTableCommand({ TableName: 'items' }));
    expect(Table?.TableStatus).toBe('ACTIVE');
    await second.close();
  });

  it('has every acknowledged item after the process that wrote it was killed', async () => {
    const path = join(directory, 'store');
    const program = fileURLToPath(new URL('dynamodb-writer.ts', import.meta.url));
    const writer = spawn(process.execPath, [program, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const exited = once(writer, 'exit');
    const [line] = (await Promise.race([once(writer.stdout, 'data'), exited])) as [unknown];
    expect(String(line)).toBe('written\n');
    writer.kill('SIGKILL');
    expect(await exited).toEqual([null, 'SIGKILL']);

    const dynamoDb = await startDynamoDb({ path });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    const expected = Array.from({ length: 20 }, (_, index) => `item-${index}`).sort();
    expect(await keys(client)).toEqual(expected);
    await dynamoDb.close();
  });

  it('says when the directory is in use, and the first instance goes on', async () => {
    const path = join(directory, 'store');
    const first = await startDynamoDb({ path });
    const error = await startDynamoDb({ path }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StoreInUseError);
    expect((error as StoreInUseError).path).toBe(path);
    const client = new DynamoDBClient(clientSettings(first.url));
    await ensureTable(client, items);
    expect(await keys(client)).toEqual([]);
    await first.close();
  });

  it('says when the port is taken, and leaves the directory free', async () => {
    const taken = await startDynamoDb({ path: null });
    const path = join(directory, 'store');
    const port = Number(new URL(taken.url).port);
    await expect(startDynamoDb({ port, path })).rejects.toBeInstanceOf(PortTakenError);
    const second = await startDynamoDb({ path });
    await Promise.all([taken.close(), second.close()]);
  });

  it('outlives a client that goes away in the middle of a request', async () => {
    const dynamoDb = await startDynamoDb({ path: null });
    const cut = request(dynamoDb.url, { method: 'POST', headers: { 'content-length': '100' } });
    cut.on('error', () => undefined);
    cut.write('{"TableName":');
    await new Promise<void>((resolve) => {
      const poll = setInterval(() => {
        if (dynamoDb.requests()['unknown'] !== 1) return;
        clearInterval(poll);
        cut.destroy();
        resolve();
      }, 5);
    });
    const client = new DynamoDBClient(clientSettings(dynamoDb.url));
    await ensureTable(client, items);
    expect(await keys(client)).toEqual([]);
    await dynamoDb.close();
  });
});
