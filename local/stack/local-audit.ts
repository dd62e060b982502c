import { type AttributeValue, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { AuditDatabase } from '../../src/adapters/dynamodb/audit-database.ts';
import { AUDIT_TABLE } from '../../src/adapters/dynamodb/audit-table.ts';
import { DynamoDbDeliveriesInPeriod } from '../../src/adapters/dynamodb/dynamodb-deliveries-in-period.ts';
import { DynamoDbDeliveryReader } from '../../src/adapters/dynamodb/dynamodb-delivery-reader.ts';
import { HttpTransport } from '../../src/adapters/http/http-transport.ts';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import type { DeliveriesInPeriod } from '../../src/domain/ports/deliveries-in-period.ts';
import type { DeliveryReader } from '../../src/domain/ports/delivery-reader.ts';
import { ensureTable } from '../stand-ins/ensure-table.ts';
import { LOCAL_ACCOUNT } from './local-account.ts';

/** The audit, seen from outside the functions. */
export interface LocalAudit {
  readonly reader: DeliveryReader;
  readonly period: DeliveriesInPeriod;
  /** Every attribute of a row as it is stored, known to the reader or not; null when there is none. */
  storedRow(notificationId: string): Promise<Record<string, unknown> | null>;
  close(): void;
}

/** Opens the audit, and makes its table on first use. Local rows are not deleted by age. */
export async function openLocalAudit(endpoint: string): Promise<LocalAudit> {
  const database = new LoopbackAuditDatabase(endpoint);
  await ensureTable(database.client, { TableName: LOCAL_ACCOUNT.auditTable, ...AUDIT_TABLE });
  return {
    reader: new DynamoDbDeliveryReader(database, systemClock),
    period: new DynamoDbDeliveriesInPeriod(database, systemClock),
    storedRow: async (notificationId) => {
      const item = await database.get(notificationId);
      return item === null ? null : plainItem(item);
    },
    close: () => database.client.destroy(),
  };
}

/** The same database with credentials of its own, instead of those of whoever runs the stack. */
class LoopbackAuditDatabase extends AuditDatabase {
  override readonly client: DynamoDBClient;

  constructor(endpoint: string) {
    const { region, credentials, auditTable } = LOCAL_ACCOUNT;
    super(auditTable, { region, endpoint }, new HttpTransport());
    this.client = new DynamoDBClient({ region, endpoint, credentials });
  }
}

function plainItem(item: Record<string, AttributeValue>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(item)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => [name, plainValue(value)]),
  );
}

function plainValue(value: AttributeValue): unknown {
  if (value.N !== undefined) return Number(value.N);
  if (value.L !== undefined) return value.L.map(plainValue);
  if (value.M !== undefined) return plainItem(value.M);
  return value.S ?? value.BOOL ?? value.SS ?? value;
}
