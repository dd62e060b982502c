import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { AUDIT_TABLE } from '../../../src/adapters/dynamodb/audit-table.ts';
import type { DataDirectory } from '../../stack/data-directory.ts';
import { LOCAL_ACCOUNT } from '../../stack/local-account.ts';
import { ensureTable } from '../../stand-ins/ensure-table.ts';
import { StoreInUseError } from '../../stand-ins/store-in-use-error.ts';
import { startDatabaseInProcess } from './database-in-process.ts';

/** The audit to fill. */
export interface SeedTarget {
  readonly client: DynamoDBClient;
  /** Of the running stack's console; null when none is running. */
  readonly consoleUrl: string | null;
  close(): Promise<void>;
}

const running = z.object({ dynamoDb: z.url(), console: z.url() });

/**
 * Opens the store of a data directory, or reaches the stack that has it open. Who has it is asked of
 * the store itself: an address that a killed stack has left behind may be somebody else's by now.
 *
 * @throws StoreInUseError when whoever has it does not say where; TableOutdatedError
 */
export async function openSeedTarget(data: DataDirectory): Promise<SeedTarget> {
  const { dynamoDb, consoleUrl, close } = await reach(data);
  const { region, credentials, auditTable } = LOCAL_ACCOUNT;
  const client = new DynamoDBClient({ region, credentials, endpoint: dynamoDb });
  const closeAll = async () => {
    client.destroy();
    await close();
  };
  try {
    await ensureTable(client, { TableName: auditTable, ...AUDIT_TABLE });
    return { client, consoleUrl, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function reach({ database, address }: DataDirectory) {
  try {
    const { url, close } = await startDatabaseInProcess(database);
    return { dynamoDb: url, consoleUrl: null, close };
  } catch (error) {
    if (!(error instanceof StoreInUseError)) throw error;
    const told = running.safeParse(await readJson(address));
    if (!told.success) throw error;
    const close = async () => undefined;
    return { dynamoDb: told.data.dynamoDb, consoleUrl: told.data.console, close };
  }
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch {
    return null;
  }
}
