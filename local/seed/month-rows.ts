import { type Item, readItem } from '../../src/adapters/dynamodb/audit-item.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';
import { Chance } from './chance.ts';
import { dynamoDbWorld } from './life/dynamodb-world.ts';
import { liveThrough } from './life/notification-life.ts';
import { type NumberedOccasion, occasionsOf } from './month-occasions.ts';
import type { MonthTerms } from './month-terms.ts';
import { RowsInMemory } from './row/rows-in-memory.ts';

/** One row, as it is stored and as it is read, and how it came about. */
export interface MonthRow extends NumberedOccasion {
  readonly item: Item;
  readonly record: DeliveryRecord;
}

/** A month of deliveries, row by row, in no order. The same for the same terms. */
export async function* monthRows(terms: MonthTerms): AsyncGenerator<MonthRow, void> {
  const database = new RowsInMemory(LOCAL_ACCOUNT.auditTable);
  const world = dynamoDbWorld(database, terms);
  const occasions = occasionsOf(terms);
  for (let next = occasions.next(null); !next.done; ) {
    const { occasion, number } = next.value;
    const id = await liveThrough(occasion, new Chance(terms.seed, 'life', number), world);
    const item = database.take(id);
    if (item === null) throw new Error('A notification has left no row');
    const record = readItem(item);
    yield { item, record, occasion, number };
    next = occasions.next(record);
  }
}
