import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { StoreInUseError } from '../../stand-ins/store-in-use-error.ts';

const PROGRAM = join(import.meta.dirname, 'database-process.ts');

/** What the process says once: where the database answers, or that the store is somebody else's. */
export type DatabaseWord = { readonly url: string } | 'store-in-use';

/**
 * DynamoDB in a process of its own: making rows and storing them takes about as long, and most
 * machines can do both at once. (Not in a thread: the store's native code does not survive the end of
 * one.) A Ctrl-C is for the program that has started it.
 *
 * @throws StoreInUseError
 */
export async function startDatabaseInProcess(
  path: string,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const database = fork(PROGRAM, [path], { detached: true });
  const ended = once(database, 'exit');
  const [word] = (await Promise.race([
    once(database, 'message'),
    ended.then(() => {
      throw new Error('The database has ended before it could be used.');
    }),
  ])) as [DatabaseWord];
  if (word === 'store-in-use') throw new StoreInUseError(path);
  return {
    url: word.url,
    close: async () => {
      database.send('close');
      await ended;
    },
  };
}
