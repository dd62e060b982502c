import { startDynamoDb } from '../../stand-ins/dynamodb.ts';
import { StoreInUseError } from '../../stand-ins/store-in-use-error.ts';
import type { DatabaseWord } from './database-in-process.ts';

const tell = (word: DatabaseWord) => process.send?.(word);

try {
  const { url, close } = await startDynamoDb({ path: String(process.argv[2]) });
  // Whoever has started this may go first: then nobody says when to end.
  process.once('disconnect', () => process.exit(0));
  process.once('message', () => void close().then(() => process.exit(0)));
  tell({ url });
} catch (error) {
  if (!(error instanceof StoreInUseError)) throw error;
  tell('store-in-use');
  process.disconnect();
}
