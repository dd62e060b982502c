import crypto from 'node:crypto';
import type { Container } from 'inversify';
import { DynamoDbDeliveryLog } from '../../adapters/dynamodb/dynamodb-delivery-log.ts';
import type { HttpTransport } from '../../adapters/http/http-transport.ts';
import { createKmsUnwrapper } from '../../adapters/kms/data-key-unwrapper.ts';
import { KmsCodeDecryptor } from '../../adapters/kms/kms-code-decryptor.ts';
import { HmacRecipientFingerprint } from '../../adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import type { SenderSettings } from '../sender-environment.ts';
import { bindAudit } from './audit-bindings.ts';
import {
  CLOCK,
  courierKey,
  DECRYPTOR,
  DELIVERY_LOG,
  DIRECTORY,
  FINGERPRINT,
  LOGGER,
  senderKey,
  UNWRAPPER,
} from './keys.ts';

/**
 * Binds each port that both senders share to its adapter, and the sender to its ports. The channel
 * adds its courier and its directory.
 */
export function bindSender<Subject>(
  container: Container,
  settings: SenderSettings,
  pepper: string,
  transport: HttpTransport,
): void {
  const { region, endpoints, timings, auditRetentionDays: retentionDays } = settings;
  const unwrap = createKmsUnwrapper({ region, endpoint: endpoints.kms }, transport);
  const database = bindAudit(container, settings, transport);
  container.bind(FINGERPRINT).toConstantValue(new HmacRecipientFingerprint(pepper));
  container.bind(UNWRAPPER).toConstantValue(unwrap);
  container.bind(DECRYPTOR).toConstantValue(
    new KmsCodeDecryptor({
      keyArn: settings.keyArn,
      requirePoolContext: settings.requirePoolContext,
      unwrap,
    }),
  );
  container
    .bind(DELIVERY_LOG)
    .toConstantValue(new DynamoDbDeliveryLog(database, systemClock, { retentionDays, timings }));
  container
    .bind(senderKey<Subject>())
    .toResolvedValue(
      (decryptor, unwrap, log, logger, clock, fingerprint, courier, directory) => ({
        unwrap,
        dependencies: {
          decryptor,
          log,
          logger,
          clock,
          fingerprint,
          courier,
          directory,
          allowedPools: settings.allowedPools,
          policy: settings.policy,
          newOwner: () => crypto.randomUUID(),
        },
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
