import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import type { Notification } from '../../domain/notification.ts';

const DAY_MS = 24 * 3600 * 1000;

/** A row before anything was done for its notification. */
export function freshRow(
  notification: Notification,
  now: number,
  retentionDays: number,
): DeliveryRecord {
  return {
    ...notification,
    phase: 'RETRYABLE',
    reason: null,
    providerCode: null,
    attempt: 0,
    maybeSent: [],
    owner: null,
    leaseUntil: null,
    evidence: false,
    providerMessageIds: [],
    receipts: [],
    dueAt: null,
    firstSeenAt: now,
    updatedAt: now,
    expiresAt: Math.floor(now / 1000) * 1000 + retentionDays * DAY_MS,
    erasedAt: null,
    timeline: [],
  };
}

/** A later delivery may know more of the notification, never less. */
export function knownOf(notification: Notification): Partial<Notification> {
  return Object.fromEntries(
    Object.entries(notification).filter(([, value]) => value !== null),
  ) as Partial<Notification>;
}
