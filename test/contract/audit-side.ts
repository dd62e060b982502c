import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { DEFAULT_TIMINGS } from '../../src/domain/delivery-timings.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import type { AccessLog } from '../../src/domain/ports/access-log.ts';
import type { CallerLimit } from '../../src/domain/ports/caller-limit.ts';
import type { DeliveriesInPeriod } from '../../src/domain/ports/deliveries-in-period.ts';
import type { DeliveryEraser } from '../../src/domain/ports/delivery-eraser.ts';
import type { DeliveryFinder } from '../../src/domain/ports/delivery-finder.ts';
import type { DeliveryLog } from '../../src/domain/ports/delivery-log.ts';
import type { DeliveryReader } from '../../src/domain/ports/delivery-reader.ts';
import type { OverdueDeliveries } from '../../src/domain/ports/overdue-deliveries.ts';
import type { ReceiptLog } from '../../src/domain/ports/receipt-log.ts';
import type { HandSetClock } from './hand-set-clock.ts';

/** The same on every side. */
export const AUDIT_SETTINGS = { retentionDays: 90, timings: DEFAULT_TIMINGS };

export const ACCESS_SETTINGS = { retentionDays: 365 };
export const LIMIT_SETTINGS = { perMinute: 5 };

/** One implementation of the audit with a back door to its rows. */
export interface AuditSide {
  readonly log: DeliveryLog;
  readonly reader: DeliveryReader;
  readonly receipts: ReceiptLog;
  readonly overdue: OverdueDeliveries;
  readonly eraser: DeliveryEraser;
  readonly accesses: AccessLog;
  readonly limit: CallerLimit;
  readonly finder: DeliveryFinder;
  readonly period: DeliveriesInPeriod;
  readonly clock: HandSetClock;
  /** The stored row, expired or not; null when there is none. Not through the port. */
  row(id: NotificationId): Promise<DeliveryRecord | null>;
}

/** Makes an empty side whose clock stands at noon. */
export type AuditSideMaker = () => Promise<AuditSide>;
