import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { RETRY_WINDOW_MS } from '../../domain/delivery-timings.ts';
import type { Notification } from '../../domain/notification.ts';
import type { NotSent } from '../../domain/ports/delivery-log.ts';
import {
  DUE_ATTRIBUTES,
  dueAttributes,
  notificationAttributes,
  number,
  string,
  timelineItem,
} from './audit-item.ts';
import { dayShard } from './audit-keys.ts';
import { RowUpdate } from './row-update.ts';

/** Files that nothing was sent, unless the row knows of an attempt or its person was erased. */
export function noteUpdate(
  tableName: string,
  notification: Notification,
  { phase, reason }: NotSent,
  now: number,
  expiresAtSeconds: number,
): UpdateItemCommandInput {
  const entry = { at: now, phase, reason, providerCode: null };
  const waits = phase === 'RETRYABLE';
  const update = new RowUpdate()
    .set({
      ...notificationAttributes(notification),
      phase: string(phase),
      reason: string(reason),
      attempt: number(0),
      updatedAt: number(now),
      ...(waits ? dueAttributes(notification.id, now + RETRY_WINDOW_MS) : {}),
    })
    .setOnce({
      firstSeenAt: number(now),
      expiresAt: number(expiresAtSeconds),
      dayShard: string(dayShard(notification.poolId, notification.id, now)),
    })
    .append('timeline', [timelineItem(entry)]);
  if (!waits) update.remove(...DUE_ATTRIBUTES);

  return update.build(tableName, notification.id, (u) => {
    const open = `${u.name('phase')} = ${u.value(string('RETRYABLE'))}`;
    const untried = `${u.name('attempt')} = ${u.value(number(0))}`;
    const inIt = `attribute_not_exists(${u.name('erasedAt')})`;
    return `attribute_not_exists(${u.name('pk')}) OR (${open} AND ${untried} AND ${inIt})`;
  });
}
