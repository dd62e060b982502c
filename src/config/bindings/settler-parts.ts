import type { DeliveryLog } from '../../domain/ports/delivery-log.ts';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { SettlingDependencies } from '../../domain/use-cases/settle-overdue.ts';

/** What the settler's container is asked for, once. */
export interface SettlerParts extends SettlingDependencies {
  readonly log: DeliveryLog;
  readonly fingerprint: RecipientFingerprint;
}
