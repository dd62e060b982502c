import type { DataKeyUnwrapper } from '../../adapters/kms/data-key-unwrapper.ts';
import type { DeliveryDependencies } from '../../domain/use-cases/deliver-notification.ts';

/** What a sender's container is asked for, once. */
export interface SenderParts<Subject> {
  readonly dependencies: DeliveryDependencies<Subject>;
  /** For the rehearsal, which decrypts by another key. */
  readonly unwrap: DataKeyUnwrapper;
}
