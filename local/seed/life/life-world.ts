import type { DeliveryLog } from '../../../src/domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../../src/domain/ports/delivery-reader.ts';
import type { OverdueDeliveries } from '../../../src/domain/ports/overdue-deliveries.ts';
import type { ReceiptLog } from '../../../src/domain/ports/receipt-log.ts';
import type { RecipientFingerprint } from '../../../src/domain/ports/recipient-fingerprint.ts';
import type { ToldTime } from './told-time.ts';

/** Where notifications live: the audit with all its sides, by one clock. */
export interface LifeWorld {
  readonly log: DeliveryLog;
  readonly receipts: ReceiptLog;
  readonly reader: DeliveryReader;
  readonly overdue: OverdueDeliveries;
  readonly fingerprint: RecipientFingerprint;
  readonly time: ToldTime;
  /** What would happen later has not happened. Milliseconds since 1970. */
  readonly until: number;
}
