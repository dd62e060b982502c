import type { Container } from 'inversify';
import { DynamoDbReceiptLog } from '../../adapters/dynamodb/dynamodb-receipt-log.ts';
import type { HttpTransport } from '../../adapters/http/http-transport.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import type { MessageRedactor } from '../../domain/ports/message-redactor.ts';
import type { AuditSettings } from '../audit-environment.ts';
import { bindAudit } from './audit-bindings.ts';
import { LOGGER, RECEIPT_LOG, RECEIPTS, REDACTOR } from './keys.ts';

/** Binds what a function needs that takes receipts. */
export function bindReceipts(
  container: Container,
  settings: AuditSettings,
  transport: HttpTransport,
  redactor: MessageRedactor | null,
): void {
  const database = bindAudit(container, settings, transport);
  container.bind(RECEIPT_LOG).toConstantValue(new DynamoDbReceiptLog(database, systemClock));
  container.bind(REDACTOR).toConstantValue(redactor);
  container
    .bind(RECEIPTS)
    .toResolvedValue((receipts, logger, redactor) => ({ receipts, logger, redactor }), [
      RECEIPT_LOG,
      LOGGER,
      REDACTOR,
    ] as const)
    .inSingletonScope();
}
