import { parentPort, workerData } from 'node:worker_threads';
import { startDynamoDb } from '../../stand-ins/dynamodb.ts';
import { StoreInUseError } from '../../stand-ins/store-in-use-error.ts';
import type { DatabaseWord } from './database-in-thread.ts';

const tell = (word: DatabaseWord) => parentPort?.postMessage(word);

try {
  const { url, close } = await startDynamoDb({ path: String(workerData) });
  parentPort?.once('message', () => void close());
  tell({ url });
} catch (error) {
  if (!(error instanceof StoreInUseError)) throw error;
  tell('store-in-use');
}
