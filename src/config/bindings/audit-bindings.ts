import { Logger } from '@aws-lambda-powertools/logger';
import type { Container } from 'inversify';
import { AuditDatabase } from '../../adapters/dynamodb/audit-database.ts';
import type { HttpTransport } from '../../adapters/http/http-transport.ts';
import { PowertoolsDeliveryLogger } from '../../adapters/powertools/powertools-delivery-logger.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import type { AuditSettings } from '../audit-environment.ts';
import { CLOCK, LOGGER } from './keys.ts';

/** Binds what every function has: time and log. Returns the audit's database for its ports. */
export function bindAudit(
  container: Container,
  { auditTable, region, endpoints }: AuditSettings,
  transport: HttpTransport,
): AuditDatabase {
  container.bind(CLOCK).toConstantValue(systemClock);
  container
    .bind(LOGGER)
    .toConstantValue(new PowertoolsDeliveryLogger(new Logger({ serviceName: 'sealpost' })));
  return new AuditDatabase(auditTable, { region, endpoint: endpoints.dynamoDb }, transport);
}
