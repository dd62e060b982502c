import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Channel, Provider } from '../../domain/channel.ts';
import type { Phase } from '../../domain/delivery-phase.ts';
import type { DeliveryRecord, TimelineEvent } from '../../domain/delivery-record.ts';
import type { Reason } from '../../domain/failure.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Notification } from '../../domain/notification.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { Purpose } from '../../domain/purpose.ts';
import { dueShard, inPool, outOfPool } from './audit-keys.ts';
import { readReceipts } from './receipt-entry.ts';

export type Item = Record<string, AttributeValue>;

export const string = (value: string): AttributeValue => ({ S: value });
export const number = (value: number): AttributeValue => ({ N: String(value) });
export const strings = (values: string[]): AttributeValue => ({ SS: values });

/** What the notification itself contributes to its row. Unknown things are left out. */
export function notificationAttributes(notification: Notification): Item {
  const { poolId, sub, userName, recipient, message } = notification;
  const key = (value: string | null | undefined) => (value ? inPool(poolId, value) : null);
  const attributes: Record<string, string | number | null> = {
    poolId,
    clientId: notification.clientId,
    sub,
    userName,
    userKey: key(sub),
    userNameKey: key(userName),
    channel: notification.channel,
    provider: notification.provider,
    triggerSource: notification.triggerSource,
    purpose: notification.purpose,
    lifeSeconds: notification.lifeSeconds,
    recipientMasked: recipient?.masked ?? null,
    recipientKey: key(recipient?.fingerprint),
    locale: message?.locale ?? null,
    templateVersion: message?.templateVersion ?? null,
  };
  const item: Item = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) item[name] = typeof value === 'number' ? number(value) : string(value);
  }
  return item;
}

/** Without its attempt: a claim makes that number in the same write, and readers count instead. */
export function timelineItem(event: Omit<TimelineEvent, 'attempt'>): AttributeValue {
  return {
    M: {
      at: number(event.at),
      phase: string(event.phase),
      ...(event.reason === null ? {} : { reason: string(event.reason) }),
      ...(event.providerCode === null ? {} : { providerCode: string(event.providerCode) }),
    },
  };
}

/** Both keys of the index of what is awaited; to be removed together as well. */
export function dueAttributes(id: string, dueAt: number): Item {
  return { dueShard: string(dueShard(id)), dueAt: number(dueAt) };
}

export const DUE_ATTRIBUTES = ['dueShard', 'dueAt'] as const;

/** A row as it was stored, in the words of the domain. */
export function readItem(item: Item): DeliveryRecord {
  const masked = text(item, 'recipientMasked');
  const recipientKey = text(item, 'recipientKey');
  const locale = text(item, 'locale') as Locale | null;
  return {
    id: (text(item, 'pk') ?? '') as NotificationId,
    poolId: text(item, 'poolId') ?? '',
    clientId: text(item, 'clientId'),
    sub: text(item, 'sub'),
    userName: text(item, 'userName'),
    channel: text(item, 'channel') as Channel,
    provider: text(item, 'provider') as Provider,
    triggerSource: text(item, 'triggerSource') ?? '',
    purpose: text(item, 'purpose') as Purpose | null,
    lifeSeconds: item['lifeSeconds'] === undefined ? null : amount(item, 'lifeSeconds'),
    recipient:
      masked === null || recipientKey === null
        ? null
        : { masked, fingerprint: outOfPool(recipientKey) },
    message: locale === null ? null : { locale, templateVersion: amount(item, 'templateVersion') },
    phase: text(item, 'phase') as Phase,
    reason: text(item, 'reason') as Reason | null,
    providerCode: text(item, 'providerCode'),
    attempt: amount(item, 'attempt'),
    maybeSent: item['maybeSent']?.SS ?? [],
    owner: text(item, 'owner'),
    leaseUntil: item['leaseUntil'] === undefined ? null : amount(item, 'leaseUntil'),
    evidence: item['evidence']?.BOOL === true,
    providerMessageIds: (item['providerMessageIds']?.L ?? []).map(({ S }) => S ?? ''),
    receipts: readReceipts(item['receipts']?.M ?? {}, text(item, 'provider') as Provider),
    dueAt: item['dueAt'] === undefined ? null : amount(item, 'dueAt'),
    firstSeenAt: amount(item, 'firstSeenAt'),
    updatedAt: amount(item, 'updatedAt'),
    expiresAt: amount(item, 'expiresAt') * 1000,
    erasedAt: item['erasedAt'] === undefined ? null : amount(item, 'erasedAt'),
    timeline: readTimeline(item['timeline']?.L ?? []),
  };
}

/** Each claim begins the next attempt. */
function readTimeline(entries: readonly AttributeValue[]): TimelineEvent[] {
  let attempt = 0;
  return entries.map(({ M: item = {} }) => {
    const phase = text(item, 'phase') as Phase;
    if (phase === 'SENDING') attempt += 1;
    return {
      at: amount(item, 'at'),
      phase,
      attempt,
      reason: text(item, 'reason') as Reason | null,
      providerCode: text(item, 'providerCode'),
    };
  });
}

function text(item: Item, name: string): string | null {
  return item[name]?.S ?? null;
}

function amount(item: Item, name: string): number {
  return Number(item[name]?.N ?? 0);
}
