import type { ServiceIdentifier } from 'inversify';
import type { DataKeyUnwrapper } from '../../adapters/kms/data-key-unwrapper.ts';
import type { AccessLog } from '../../domain/ports/access-log.ts';
import type { CallerLimit } from '../../domain/ports/caller-limit.ts';
import type { CallerTokens } from '../../domain/ports/caller-tokens.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { CodeDecryptor } from '../../domain/ports/code-decryptor.ts';
import type { DeliveriesInPeriod } from '../../domain/ports/deliveries-in-period.ts';
import type { DeliveryEraser } from '../../domain/ports/delivery-eraser.ts';
import type { DeliveryFinder } from '../../domain/ports/delivery-finder.ts';
import type { DeliveryLog } from '../../domain/ports/delivery-log.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { DeliveryReader } from '../../domain/ports/delivery-reader.ts';
import type { MessageRedactor } from '../../domain/ports/message-redactor.ts';
import type { OverdueDeliveries } from '../../domain/ports/overdue-deliveries.ts';
import type { PhoneSpelling } from '../../domain/ports/phone-spelling.ts';
import type { ReceiptLog } from '../../domain/ports/receipt-log.ts';
import type { RecipientDirectory } from '../../domain/ports/recipient-directory.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { Seal } from '../../domain/ports/seal.ts';
import type { Courier } from '../../domain/use-cases/courier.ts';
import type { ReceiptDependencies } from '../../domain/use-cases/record-receipt.ts';
import type { AuditApiParts } from './audit-api-parts.ts';
import type { SenderParts } from './sender-parts.ts';
import type { SettlerParts } from './settler-parts.ts';

/** A key carries the type of what is bound to it, so that a wrong binding does not compile. */
const key = <Bound>(name: string): ServiceIdentifier<Bound> => Symbol.for(`sealpost/${name}`);

export const CLOCK = key<Clock>('clock');
export const LOGGER = key<DeliveryLogger>('logger');
export const UNWRAPPER = key<DataKeyUnwrapper>('data-key-unwrapper');
export const DECRYPTOR = key<CodeDecryptor>('code-decryptor');
export const DELIVERY_LOG = key<DeliveryLog>('delivery-log');
export const DELIVERY_READER = key<DeliveryReader>('delivery-reader');
export const RECEIPT_LOG = key<ReceiptLog>('receipt-log');
export const OVERDUE = key<OverdueDeliveries>('overdue-deliveries');
export const REDACTOR = key<MessageRedactor | null>('message-redactor');
export const FINGERPRINT = key<RecipientFingerprint>('recipient-fingerprint');
export const FINDER = key<DeliveryFinder>('delivery-finder');
export const PERIOD = key<DeliveriesInPeriod>('deliveries-in-period');
export const ERASER = key<DeliveryEraser>('delivery-eraser');
export const ACCESS_LOG = key<AccessLog>('access-log');
export const CALLER_LIMIT = key<CallerLimit>('caller-limit');
export const CALLER_TOKENS = key<CallerTokens>('caller-tokens');
export const PHONE_SPELLING = key<PhoneSpelling>('phone-spelling');
export const CURSOR_SEAL = key<Seal>('cursor-seal');
export const CONFIRMATION_SEAL = key<Seal>('confirmation-seal');
export const DIRECTORY = key<RecipientDirectory | null>('recipient-directory');

/** What a function is made of; each container is asked for one of these. */
export const RECEIPTS = key<ReceiptDependencies>('receipts');
export const AUDIT_API = key<AuditApiParts>('audit-api');
export const SETTLER = key<SettlerParts>('settler');
export const courierKey = <Subject>() => key<Courier<Subject>>('courier');
export const senderKey = <Subject>() => key<SenderParts<Subject>>('sender');
