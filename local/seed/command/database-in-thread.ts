import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { StoreInUseError } from '../../stand-ins/store-in-use-error.ts';

const THREAD = join(import.meta.dirname, 'database-thread.ts');

/** What the thread says once: where the database answers, or that the store is somebody else's. */
export type DatabaseWord = { readonly url: string } | 'store-in-use';

/**
 * DynamoDB in a thread of its own: making rows and storing them takes about as long, and most
 * machines can do both at once.
 *
 * @throws StoreInUseError
 */
export async function startDatabaseInThread(
  path: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const worker = new Worker(THREAD, { workerData: path });
  // `once` rejects when the thread fails instead.
  const [word] = (await once(worker, 'message')) as [DatabaseWord];
  if (word === 'store-in-use') throw new StoreInUseError(path);
  return {
    url: word.url,
    close: async () => {
      const ended = once(worker, 'exit');
      worker.postMessage('close');
      await ended;
    },
  };
}
