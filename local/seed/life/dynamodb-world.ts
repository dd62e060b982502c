import type { AuditDatabase } from '../../../src/adapters/dynamodb/audit-database.ts';
import { DynamoDbDeliveryLog } from '../../../src/adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbDeliveryReader } from '../../../src/adapters/dynamodb/dynamodb-delivery-reader.ts';
import { DynamoDbOverdueDeliveries } from '../../../src/adapters/dynamodb/dynamodb-overdue-deliveries.ts';
import { DynamoDbReceiptLog } from '../../../src/adapters/dynamodb/dynamodb-receipt-log.ts';
import { HmacRecipientFingerprint } from '../../../src/adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import type { LifeWorld } from './life-world.ts';
import { ToldTime } from './told-time.ts';

const SETTINGS = { retentionDays: 90, timings: DEFAULT_TIMINGS };

/**
 * The audit as it is deployed, all its sides over one database.
 *
 * @param pepper key of the recipients' fingerprints
 */
export function dynamoDbWorld(
  database: AuditDatabase,
  { pepper, until }: { readonly pepper: string; readonly until: number },
): LifeWorld {
  const time = new ToldTime();
  return {
    log: new DynamoDbDeliveryLog(database, time, SETTINGS),
    receipts: new DynamoDbReceiptLog(database, time),
    reader: new DynamoDbDeliveryReader(database, time),
    overdue: new DynamoDbOverdueDeliveries(database, time),
    fingerprint: new HmacRecipientFingerprint(pepper),
    time,
    until,
  };
}
