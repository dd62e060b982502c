import crypto from 'node:crypto';
import { Logger } from '@aws-lambda-powertools/logger';
import type { Container } from 'inversify';
import { AuditDatabase } from '../../adapters/dynamodb/audit-database.ts';
import { DynamoDbDeliveryLog } from '../../adapters/dynamodb/dynamodb-delivery-log.ts';
import type { HttpTransport } from '../../adapters/http/http-transport.ts';
import {
  createKmsUnwrapper,
  type DataKeyUnwrapper,
} from '../../adapters/kms/data-key-unwrapper.ts';
import { KmsCodeDecryptor } from '../../adapters/kms/kms-code-decryptor.ts';
import { HmacRecipientFingerprint } from '../../adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { PowertoolsDeliveryLogger } from '../../adapters/powertools/powertools-delivery-logger.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { DeliverNotification } from '../../domain/use-cases/deliver-notification.ts';
import type { SenderSettings } from '../sender-environment.ts';
import {
  CLOCK,
  courierKey,
  DECRYPTOR,
  DELIVERY_LOG,
  DIRECTORY,
  FINGERPRINT,
  LOGGER,
  senderKey,
  TRANSPORT,
  UNWRAPPER,
} from './keys.ts';

/** Binds what both senders share. The channel adds its courier and its directory. */
export function bindSender<Subject>(
  container: Container,
  settings: SenderSettings,
  pepper: string,
  transport: HttpTransport,
): void {
  const { region, endpoints } = settings;
  container.bind(CLOCK).toConstantValue(systemClock);
  container.bind(TRANSPORT).toConstantValue(transport);
  container
    .bind(LOGGER)
    .toConstantValue(new PowertoolsDeliveryLogger(new Logger({ serviceName: 'sealpost' })));
  container.bind(FINGERPRINT).toConstantValue(new HmacRecipientFingerprint(pepper));
  container
    .bind(UNWRAPPER)
    .toResolvedValue(
      (out: HttpTransport) => createKmsUnwrapper({ region, endpoint: endpoints.kms }, out),
      [TRANSPORT],
    )
    .inSingletonScope();
  container
    .bind(DECRYPTOR)
    .toResolvedValue(
      (unwrap: DataKeyUnwrapper) =>
        new KmsCodeDecryptor({
          keyArn: settings.keyArn,
          requirePoolContext: settings.requirePoolContext,
          unwrap,
        }),
      [UNWRAPPER],
    )
    .inSingletonScope();
  container
    .bind(DELIVERY_LOG)
    .toResolvedValue(
      (out: HttpTransport, clock: Clock) =>
        new DynamoDbDeliveryLog(
          new AuditDatabase(settings.auditTable, { region, endpoint: endpoints.dynamoDb }, out),
          clock,
          settings.auditRetentionDays,
        ),
      [TRANSPORT, CLOCK],
    )
    .inSingletonScope();
  container
    .bind(senderKey<Subject>())
    .toResolvedValue(
      (decryptor, unwrap, log, logger, clock, fingerprint, courier, directory) => ({
        logger,
        unwrap,
        log,
        courier,
        deliver: new DeliverNotification<Subject>({
          decryptor,
          log,
          logger,
          clock,
          fingerprint,
          courier,
          directory,
          brand: settings.brand,
          defaultLocale: settings.defaultLocale,
          allowedPools: settings.allowedPools,
          policy: settings.policy,
          newOwner: () => crypto.randomUUID(),
        }),
      }),
      [
        DECRYPTOR,
        UNWRAPPER,
        DELIVERY_LOG,
        LOGGER,
        CLOCK,
        FINGERPRINT,
        courierKey<Subject>(),
        DIRECTORY,
      ] as const,
    )
    .inSingletonScope();
}
