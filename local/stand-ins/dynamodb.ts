import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import dynalite from 'dynalite';
import { listen } from './listen.ts';
import { RequestTally } from './request-tally.ts';
import type { StandIn } from './stand-in.ts';
import { StoreInUseError } from './store-in-use-error.ts';

export interface DynamoDbOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  /** Directory that keeps the tables between runs; null keeps them in memory. */
  readonly path: string | null;
}

/**
 * DynamoDB by dynalite. What was written survives a killed process; `close` also closes the store,
 * so that the next instance can open it.
 *
 * @throws PortTakenError, and StoreInUseError when another process holds the directory
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<StandIn> {
  if (options.path !== null) {
    await mkdir(dirname(options.path), { recursive: true });
    await refuseStoreInUse(options.path);
  }
  const server = dynalite({
    ...(options.path === null ? {} : { path: options.path }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  const tally = new RequestTally();
  server.on('request', (request: IncomingMessage) => {
    const target = String(request.headers['x-amz-target'] ?? '');
    tally.count(/^DynamoDB_20120810\.(\w+)$/.exec(target)?.[1]);
    // dynalite throws when a client goes away in the middle of a request, which would end the
    // whole local stack; the request alone is lost instead.
    request.removeAllListeners('error');
    request.on('error', () => undefined);
  });
  try {
    return { ...(await listen(server, options.port ?? 0)), requests: () => tally.snapshot() };
  } catch (error) {
    await closeStore(server);
    throw error;
  }
}

/** dynalite closes its store only behind a server that listens. */
async function closeStore(server: Server): Promise<void> {
  const { close } = await listen(server, 0);
  await close();
}

/**
 * dynalite itself answers no request, for ever, when it cannot open its store. So the same database
 * package that it uses tries first.
 */
async function refuseStoreInUse(path: string): Promise<void> {
  const { Level } = createRequire(import.meta.resolve('dynalite'))('level') as {
    Level: new (path: string) => { open(): Promise<void>; close(): Promise<void> };
  };
  const store = new Level(path);
  try {
    await store.open();
  } catch (error) {
    const cause = (error as { cause?: { code?: string } }).cause;
    if (cause?.code === 'LEVEL_LOCKED') throw new StoreInUseError(path);
    throw error;
  }
  await store.close();
}
