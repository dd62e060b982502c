import { arrivalTime } from './arrival-time.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { standingOf } from './delivery-status.ts';
import type { DeliveryFacts } from './tell-delivery.ts';

/** What is to be told of a row. */
export function factsOfRow(row: DeliveryRecord): DeliveryFacts {
  const { status, reason, flags, since } = standingOf(row);
  return {
    status,
    reason,
    flags,
    since,
    channel: row.channel,
    purpose: row.purpose,
    recipient: row.recipient?.masked ?? null,
    askedAt: row.firstSeenAt,
    arrivedAt: arrivalTime(row),
    lifeSeconds: row.lifeSeconds,
  };
}
