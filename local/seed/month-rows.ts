import type { Item } from '../../src/adapters/dynamodb/audit-item.ts';
import { readItem } from '../../src/adapters/dynamodb/audit-item.ts';
import { DynamoDbDeliveryLog } from '../../src/adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbDeliveryReader } from '../../src/adapters/dynamodb/dynamodb-delivery-reader.ts';
import { DynamoDbOverdueDeliveries } from '../../src/adapters/dynamodb/dynamodb-overdue-deliveries.ts';
import { DynamoDbReceiptLog } from '../../src/adapters/dynamodb/dynamodb-receipt-log.ts';
import { HmacRecipientFingerprint } from '../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { DEFAULT_TIMINGS } from '../../src/domain/delivery-timings.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';
import { Chance } from './chance.ts';
import type { LifeWorld } from './life/life-world.ts';
import { liveThrough } from './life/notification-life.ts';
import { ToldTime } from './life/told-time.ts';
import { occasionsOf } from './month-occasions.ts';
import { RowsInMemory } from './row/rows-in-memory.ts';
import type { Occasion } from './world/occasion.ts';

export interface MonthTerms {
  readonly rows: number;
  readonly seed: number;
  readonly pools: 1 | 2;
  /** The month's end, in milliseconds since 1970. */
  readonly until: number;
  /** Key of the recipients' fingerprints. */
  readonly pepper: string;
}

/** One row, as it is stored and as it is read, and how it came about. */
export interface MonthRow {
  readonly item: Item;
  readonly record: DeliveryRecord;
  readonly occasion: Occasion;
}

const RETENTION_DAYS = 90;

/**
 * A month of deliveries, row by row, in no order. The same for the same terms.
 */
export async function* monthRows(terms: MonthTerms): AsyncGenerator<MonthRow> {
  const database = new RowsInMemory(LOCAL_ACCOUNT.auditTable);
  const world = worldOf(database, terms);
  const occasions = occasionsOf(terms);
  for (let next = occasions.next(null); !next.done; ) {
    const { occasion, number } = next.value;
    const chance = new Chance(terms.seed, 'life', number);
    const id = await liveThrough(occasion, chance, world);
    const item = database.take(id);
    if (item === null) throw new Error('A notification has left no row');
    const record = readItem(item);
    yield { item, record, occasion };
    next = occasions.next(record);
  }
}

function worldOf(database: RowsInMemory, { pepper, until }: MonthTerms): LifeWorld {
  const time = new ToldTime();
  const settings = { retentionDays: RETENTION_DAYS, timings: DEFAULT_TIMINGS };
  return {
    log: new DynamoDbDeliveryLog(database, time, settings),
    receipts: new DynamoDbReceiptLog(database, time),
    reader: new DynamoDbDeliveryReader(database, time),
    overdue: new DynamoDbOverdueDeliveries(database, time),
    fingerprint: new HmacRecipientFingerprint(pepper),
    time,
    until,
  };
}
