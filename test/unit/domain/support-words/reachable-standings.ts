import { SES_BOUNCES, SES_DELAYS } from '../../../../src/adapters/ses/ses-bounces.ts';
import { SES_FAILURES } from '../../../../src/adapters/ses/ses-failures.ts';
import { TWILIO_FAILURES } from '../../../../src/adapters/twilio/twilio-failures.ts';
import { receiptReason } from '../../../../src/adapters/twilio/twilio-statuses.ts';
import type { Channel } from '../../../../src/domain/channel.ts';
import type { DeliveryFlag, DeliveryStatus } from '../../../../src/domain/delivery-status.ts';
import type { Reason } from '../../../../src/domain/failure.ts';

export type Standing = readonly [Channel, DeliveryStatus, Reason | null, readonly DeliveryFlag[]];

const CHANNELS = ['email', 'sms'] as const;
const OPEN = ['accepted', 'queued', 'sent', 'delayed'];
const BLOCKS = [
  'kms_unavailable',
  'kms_denied',
  'directory_unavailable',
  'directory_denied',
] as const;
const REFUSALS = [
  'invalid_event',
  'unknown_trigger',
  'bad_ciphertext',
  'context_mismatch',
  'no_destination',
] as const;
const DOUBTS = ['no_answer', 'provider_error', 'garbled_answer', 'process_lost'] as const;

const failures = {
  email: [...new Set(Object.values(SES_FAILURES).map(([kind]) => kind))],
  sms: [...new Set(Object.values(TWILIO_FAILURES).map(([kind]) => kind))],
};

const ofReceipts: readonly (readonly [Channel, DeliveryStatus, Reason | null])[] = [
  ...CHANNELS.flatMap((channel) =>
    (['delivered', 'sent', 'accepted'] as const).map((status) => [channel, status, null] as const),
  ),
  ['sms', 'read', null],
  ['sms', 'queued', null],
  ['sms', 'withheld', null],
  ['email', 'withheld', 'content_refused'],
  ['email', 'withheld', null],
  ...Object.values(SES_DELAYS).map((reason) => ['email', 'delayed', reason] as const),
  ...Object.values(SES_BOUNCES).map(
    ([status, reason]) =>
      ['email', status === 'SOFT_BOUNCED' ? 'soft-bounced' : 'bounced', reason] as const,
  ),
  ...[...Object.keys(TWILIO_FAILURES), 30036, null].map(
    (code) =>
      [
        'sms',
        'undelivered',
        receiptReason('UNDELIVERED', code === null ? null : Number(code)),
      ] as const,
  ),
];

const ofPhases: readonly (readonly [Channel, DeliveryStatus, Reason | null])[] = CHANNELS.flatMap(
  (channel) => {
    const blocked = [...BLOCKS, ...failures[channel], 'unreachable' as const];
    return [
      ['sending', null],
      ['accepted', null],
      ['suppressed', null],
      ['expired', 'code_expired'],
      ['failed', 'retries_exhausted'],
      ...blocked.map((reason) => ['retrying', reason] as const),
      ...blocked.map((reason) => ['failed', reason] as const),
      ...[...DOUBTS, ...failures[channel], 'code_expired' as const].map(
        (reason) => ['unknown', reason] as const,
      ),
      ...REFUSALS.map((reason) => ['rejected', reason] as const),
    ].map(([status, reason]) => [channel, status, reason] as (typeof ofReceipts)[number]);
  },
);

function flagsBeside(channel: Channel, status: DeliveryStatus): (readonly DeliveryFlag[])[] {
  const lost = ['bounced', 'soft-bounced', 'undelivered'].includes(status);
  const arrived = status === 'delivered' || status === 'read';
  return [
    [],
    ['maybe-twice'],
    ...(channel === 'email' && (lost || arrived || status === 'sent')
      ? [['complained'] as const]
      : []),
    ...(lost || arrived ? [['conflict'] as const, ['conflict', 'maybe-twice'] as const] : []),
    ...(OPEN.includes(status) ? [['unconfirmed'] as const] : []),
  ];
}

/** What the adapters' tables and the sender's phases can come to. */
export const REACHABLE: readonly Standing[] = [
  ...[...ofReceipts, ...ofPhases].flatMap(([channel, status, reason]) =>
    flagsBeside(channel, status).map((flags) => [channel, status, reason, flags] as const),
  ),
  ...CHANNELS.map((channel) => [channel, 'accepted', 'unconfirmed', ['unconfirmed']] as const),
];
