import { arrivalTime } from '../../domain/arrival-time.ts';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { standingOf } from '../../domain/delivery-status.ts';
import { maskName } from '../../domain/mask-name.ts';
import type { Delivery } from './contract/answers.ts';
import { instantOf } from './instant-of.ts';

/** A row as support sees it. */
export function deliveryView(row: DeliveryRecord): Delivery {
  const { status, reason, providerCode, since, flags } = standingOf(row);
  const arrivedAt = arrivalTime(row);
  return {
    id: row.id,
    pool: row.poolId,
    channel: row.channel,
    provider: row.provider,
    triggerSource: row.triggerSource,
    purpose: row.purpose,
    recipient: row.recipient?.masked ?? null,
    sub: row.sub,
    userName: row.userName === null ? null : maskName(row.userName),
    locale: row.message?.locale ?? null,
    status,
    reason,
    providerCode,
    flags: [...flags],
    askedAt: instantOf(row.firstSeenAt),
    since: instantOf(since),
    arrivedAt: arrivedAt === null ? null : instantOf(arrivedAt),
    attempts: row.attempt,
    lifeSeconds: row.lifeSeconds,
    erased: row.erasedAt !== null,
    keptUntil: instantOf(row.expiresAt),
  };
}
