import type { Phase } from './delivery-phase.ts';
import type { FiledReceipt } from './delivery-receipt.ts';
import type { Reason } from './failure.ts';
import type { Notification } from './notification.ts';

/** One row of the audit. Times are milliseconds since 1970. */
export interface DeliveryRecord extends Notification {
  readonly phase: Phase;
  readonly reason: Reason | null;
  readonly providerCode: string | null;
  /** How many attempts were claimed so far. */
  readonly attempt: number;
  /** Owners of attempts that the provider may have accepted without our knowing. */
  readonly maybeSent: readonly string[];
  /** Which invocation holds, or last held, the row. */
  readonly owner: string | null;
  /** Until when nobody else may claim the row. */
  readonly leaseUntil: number | null;
  /** A receipt exists, so at least one attempt did arrive at the provider. */
  readonly evidence: boolean;
  readonly providerMessageIds: readonly string[];
  /** All that the provider reported, each report once. Written by receipts only. */
  readonly receipts: readonly FiledReceipt[];
  /** When somebody has to look whether the row is still waiting for something; null: for nothing. */
  readonly dueAt: number | null;
  readonly firstSeenAt: number;
  readonly updatedAt: number;
  /** From then on the row is gone for every reader. */
  readonly expiresAt: number;
  /** When the person was taken out of the row; null while they are in it. */
  readonly erasedAt: number | null;
  /** What the sender and the settler did; `deliveryStory` adds the receipts. */
  readonly timeline: readonly TimelineEvent[];
}

/** Something that happened, in the order in which it was written. Never changed, only added to. */
export interface TimelineEvent {
  readonly at: number;
  readonly phase: Phase;
  readonly attempt: number;
  readonly reason: Reason | null;
  readonly providerCode: string | null;
}
