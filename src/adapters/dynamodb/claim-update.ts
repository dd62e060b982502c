import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import { MAX_ATTEMPTS, MAX_MAYBE_SENT } from '../../domain/attempt.ts';
import type { Notification } from '../../domain/notification.ts';
import type { ClaimTerms } from '../../domain/ports/delivery-log.ts';
import {
  dueAttributes,
  notificationAttributes,
  number,
  string,
  strings,
  timelineItem,
} from './audit-item.ts';
import { dayShard } from './audit-keys.ts';
import { RowUpdate } from './row-update.ts';

/**
 * The write-ahead claim. Its condition is `mayClaim` of the domain in DynamoDB's words.
 *
 * `maybeSent` gets this owner before anything is sent and loses it only with a definite answer. It
 * holds owners, not attempt numbers: the number is made by this very write.
 */
export function claimUpdate(
  tableName: string,
  notification: Notification,
  terms: ClaimTerms,
  now: number,
  { expiresAtSeconds, dueAt }: { readonly expiresAtSeconds: number; readonly dueAt: number },
): UpdateItemCommandInput {
  const update = new RowUpdate()
    .set({
      ...notificationAttributes(notification),
      phase: string('SENDING'),
      owner: string(terms.owner),
      leaseUntil: number(terms.leaseUntil),
      updatedAt: number(now),
      ...dueAttributes(notification.id, dueAt),
    })
    .setOnce({
      firstSeenAt: number(now),
      expiresAt: number(expiresAtSeconds),
      dayShard: string(dayShard(notification.poolId, notification.id, now)),
      // A receipt goes into it by one plain write; it cannot make the map at the same time.
      receipts: { M: {} },
    })
    .remove('reason', 'providerCode')
    .append('timeline', [
      timelineItem({ at: now, phase: 'SENDING', reason: null, providerCode: null }),
    ])
    .add('attempt', number(1))
    .add('maybeSent', strings([terms.owner]));

  const input = update.build(tableName, notification.id, (u) => {
    const phaseIs = (phase: string) => `${u.name('phase')} = ${u.value(string(phase))}`;
    const open =
      terms.policy === 'at-least-once'
        ? `(${['RETRYABLE', 'SENDING', 'UNKNOWN'].map(phaseIs).join(' OR ')})`
        : phaseIs('RETRYABLE');
    const lease = u.name('leaseUntil');
    const maybeSent = u.name('maybeSent');
    const conditions = [
      `(attribute_not_exists(${lease}) OR ${lease} < ${u.value(number(now))})`,
      `attribute_not_exists(${u.name('evidence')})`,
      // It would write the person back.
      `attribute_not_exists(${u.name('erasedAt')})`,
      `${u.name('attempt')} < ${u.value(number(MAX_ATTEMPTS))}`,
      `(attribute_not_exists(${maybeSent}) OR size(${maybeSent}) < ${u.value(number(MAX_MAYBE_SENT))})`,
      open,
    ];
    return `attribute_not_exists(${u.name('pk')}) OR (${conditions.join(' AND ')})`;
  });
  // The number of the attempt is made by this write; no other update needs its row back.
  return { ...input, ReturnValues: 'ALL_NEW' };
}
