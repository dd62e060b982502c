import type { Container } from 'inversify';
import { DynamoDbDeliveryLog } from '../../adapters/dynamodb/dynamodb-delivery-log.ts';
import { DynamoDbDeliveryReader } from '../../adapters/dynamodb/dynamodb-delivery-reader.ts';
import { DynamoDbOverdueDeliveries } from '../../adapters/dynamodb/dynamodb-overdue-deliveries.ts';
import type { HttpTransport } from '../../adapters/http/http-transport.ts';
import { HmacRecipientFingerprint } from '../../adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import type { SettlerSettings } from '../settler-environment.ts';
import { bindAudit } from './audit-bindings.ts';
import {
  CLOCK,
  DELIVERY_LOG,
  DELIVERY_READER,
  FINGERPRINT,
  LOGGER,
  OVERDUE,
  SETTLER,
} from './keys.ts';

/** Binds what the settler needs. */
export function bindSettler(
  container: Container,
  settings: SettlerSettings,
  pepper: string,
  transport: HttpTransport,
): void {
  const { timings, auditRetentionDays: retentionDays } = settings;
  const database = bindAudit(container, settings, transport);
  const log = new DynamoDbDeliveryLog(database, systemClock, { retentionDays, timings });
  container.bind(DELIVERY_LOG).toConstantValue(log);
  container
    .bind(DELIVERY_READER)
    .toConstantValue(new DynamoDbDeliveryReader(database, systemClock));
  container.bind(OVERDUE).toConstantValue(new DynamoDbOverdueDeliveries(database, systemClock));
  container.bind(FINGERPRINT).toConstantValue(new HmacRecipientFingerprint(pepper));
  container
    .bind(SETTLER)
    .toResolvedValue(
      (log, reader, overdue, fingerprint, logger, clock) => ({
        log,
        reader,
        overdue,
        fingerprint,
        logger,
        clock,
        timings,
      }),
      [DELIVERY_LOG, DELIVERY_READER, OVERDUE, FINGERPRINT, LOGGER, CLOCK] as const,
    )
    .inSingletonScope();
}
