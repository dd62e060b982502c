import type { ServiceIdentifier } from 'inversify';
import type { DataKeyUnwrapper } from '../../adapters/kms/data-key-unwrapper.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import type { CodeDecryptor } from '../../domain/ports/code-decryptor.ts';
import type { DeliveryLog } from '../../domain/ports/delivery-log.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { RecipientDirectory } from '../../domain/ports/recipient-directory.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { Courier } from '../../domain/use-cases/courier.ts';
import type { SenderParts } from './sender-parts.ts';

/** A key carries the type of what is bound to it, so that a wrong binding does not compile. */
const key = <Bound>(name: string): ServiceIdentifier<Bound> => Symbol.for(`sealpost/${name}`);

export const CLOCK = key<Clock>('clock');
export const LOGGER = key<DeliveryLogger>('logger');
export const UNWRAPPER = key<DataKeyUnwrapper>('data-key-unwrapper');
export const DECRYPTOR = key<CodeDecryptor>('code-decryptor');
export const DELIVERY_LOG = key<DeliveryLog>('delivery-log');
export const FINGERPRINT = key<RecipientFingerprint>('recipient-fingerprint');
export const DIRECTORY = key<RecipientDirectory | null>('recipient-directory');

export const courierKey = <Subject>() => key<Courier<Subject>>('courier');
export const senderKey = <Subject>() => key<SenderParts<Subject>>('sender');
