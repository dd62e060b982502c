import type { Container } from 'inversify';
import { DynamoDbAccessLog } from '../../adapters/dynamodb/dynamodb-access-log.ts';
import { DynamoDbCallerLimit } from '../../adapters/dynamodb/dynamodb-caller-limit.ts';
import { DynamoDbDeliveriesInPeriod } from '../../adapters/dynamodb/dynamodb-deliveries-in-period.ts';
import { DynamoDbDeliveryEraser } from '../../adapters/dynamodb/dynamodb-delivery-eraser.ts';
import { DynamoDbDeliveryFinder } from '../../adapters/dynamodb/dynamodb-delivery-finder.ts';
import { DynamoDbDeliveryReader } from '../../adapters/dynamodb/dynamodb-delivery-reader.ts';
import type { HttpTransport } from '../../adapters/http/http-transport.ts';
import { JoseCallerTokens } from '../../adapters/jose/jose-caller-tokens.ts';
import type { ProviderKeys } from '../../adapters/jose/provider-keys.ts';
import { LibphonenumberPhoneSpelling } from '../../adapters/libphonenumber/libphonenumber-phone-spelling.ts';
import { HmacRecipientFingerprint } from '../../adapters/node-crypto/hmac-recipient-fingerprint.ts';
import { HmacSeal } from '../../adapters/node-crypto/hmac-seal.ts';
import { systemClock } from '../../adapters/system/system-clock.ts';
import type { AuditApiSettings } from '../audit-api-environment.ts';
import { bindAudit } from './audit-bindings.ts';
import {
  ACCESS_LOG,
  AUDIT_API,
  CALLER_LIMIT,
  CALLER_TOKENS,
  CLOCK,
  CONFIRMATION_SEAL,
  CURSOR_SEAL,
  DELIVERY_READER,
  ERASER,
  FINDER,
  FINGERPRINT,
  LOGGER,
  PERIOD,
  PHONE_SPELLING,
} from './keys.ts';

export interface AuditApiGivens {
  readonly settings: AuditApiSettings;
  readonly pepper: string;
  readonly keys: ProviderKeys;
  readonly transport: HttpTransport;
}

/** Binds what the audit API needs. */
export function bindAuditApi(container: Container, givens: AuditApiGivens): void {
  const { settings, pepper, keys, transport } = givens;
  const { oidc, pools, accessRetentionDays, lookupsPerMinute, phoneRegion } = settings;
  const database = bindAudit(container, settings, transport);
  const clock = systemClock;
  const retentionDays = accessRetentionDays;
  const terms = { ...oidc, prefix: oidc.groupPrefix, pools };
  const bind = container.bind.bind(container);
  bind(DELIVERY_READER).toConstantValue(new DynamoDbDeliveryReader(database, clock));
  bind(FINDER).toConstantValue(new DynamoDbDeliveryFinder(database, clock));
  bind(PERIOD).toConstantValue(new DynamoDbDeliveriesInPeriod(database, clock));
  bind(ERASER).toConstantValue(new DynamoDbDeliveryEraser(database, clock));
  bind(ACCESS_LOG).toConstantValue(new DynamoDbAccessLog(database, clock, { retentionDays }));
  bind(CALLER_LIMIT).toConstantValue(
    new DynamoDbCallerLimit(database, clock, { perMinute: lookupsPerMinute }),
  );
  bind(CALLER_TOKENS).toConstantValue(new JoseCallerTokens(terms, keys, clock));
  bind(PHONE_SPELLING).toConstantValue(new LibphonenumberPhoneSpelling(phoneRegion));
  bind(FINGERPRINT).toConstantValue(new HmacRecipientFingerprint(pepper));
  bind(CURSOR_SEAL).toConstantValue(new HmacSeal(pepper, 'cursor', clock));
  bind(CONFIRMATION_SEAL).toConstantValue(new HmacSeal(pepper, 'confirmation', clock));
  bind(AUDIT_API)
    .toResolvedValue(
      (reader, finder, period, eraser, accesses, limit, ...others) => {
        const [tokens, phones, fingerprint, cursors, confirmations, logger, clock] = others;
        const database = { reader, finder, period, eraser, accesses, limit };
        return { ...database, tokens, phones, fingerprint, cursors, confirmations, logger, clock };
      },
      [
        DELIVERY_READER,
        FINDER,
        PERIOD,
        ERASER,
        ACCESS_LOG,
        CALLER_LIMIT,
        CALLER_TOKENS,
        PHONE_SPELLING,
        FINGERPRINT,
        CURSOR_SEAL,
        CONFIRMATION_SEAL,
        LOGGER,
        CLOCK,
      ] as const,
    )
    .inSingletonScope();
}
