import type { AccessLog } from '../../domain/ports/access-log.ts';
import type { CallerLimit } from '../../domain/ports/caller-limit.ts';
import type { CallerTokens } from '../../domain/ports/caller-tokens.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { DeliveriesInPeriod } from '../../domain/ports/deliveries-in-period.ts';
import type { DeliveryEraser } from '../../domain/ports/delivery-eraser.ts';
import type { DeliveryFinder } from '../../domain/ports/delivery-finder.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { DeliveryReader } from '../../domain/ports/delivery-reader.ts';
import type { PhoneSpelling } from '../../domain/ports/phone-spelling.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { Seal } from '../../domain/ports/seal.ts';

/** What the audit API's container is asked for, once. */
export interface AuditApiParts {
  readonly reader: DeliveryReader;
  readonly finder: DeliveryFinder;
  readonly period: DeliveriesInPeriod;
  readonly eraser: DeliveryEraser;
  readonly accesses: AccessLog;
  readonly limit: CallerLimit;
  readonly tokens: CallerTokens;
  readonly phones: PhoneSpelling;
  readonly fingerprint: RecipientFingerprint;
  readonly cursors: Seal;
  readonly confirmations: Seal;
  readonly logger: DeliveryLogger;
  readonly clock: Clock;
}
