import type { DeliveryStatus } from './delivery-status.ts';

/** How a status feels to whoever waits for the message. */
export type DeliveryTone = 'good' | 'busy' | 'doubt' | 'bad';

export const DELIVERY_TONES: readonly DeliveryTone[] = ['good', 'busy', 'doubt', 'bad'];

export const TONE_OF: Readonly<Record<DeliveryStatus, DeliveryTone>> = {
  delivered: 'good',
  read: 'good',
  accepted: 'good',
  queued: 'busy',
  sent: 'busy',
  delayed: 'busy',
  sending: 'busy',
  retrying: 'busy',
  unknown: 'doubt',
  suppressed: 'doubt',
  expired: 'doubt',
  'soft-bounced': 'bad',
  bounced: 'bad',
  undelivered: 'bad',
  withheld: 'bad',
  failed: 'bad',
  rejected: 'bad',
};
