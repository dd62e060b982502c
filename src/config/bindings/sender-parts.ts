import type { DataKeyUnwrapper } from '../../adapters/kms/data-key-unwrapper.ts';
import type { DeliveryLog } from '../../domain/ports/delivery-log.ts';
import type { DeliveryLogger } from '../../domain/ports/delivery-logger.ts';
import type { Courier } from '../../domain/use-cases/courier.ts';
import type { DeliverNotification } from '../../domain/use-cases/deliver-notification.ts';

/** What a sender's container is asked for, once: the use case, and what a rehearsal drives. */
export interface SenderParts<Subject> {
  readonly deliver: DeliverNotification<Subject>;
  readonly logger: DeliveryLogger;
  readonly unwrap: DataKeyUnwrapper;
  readonly log: DeliveryLog;
  readonly courier: Courier<Subject>;
}
