import type { FaultName } from './faults.ts';
import type { SenderSite } from './sender-fault.ts';

/**
 * What Lambda saw of the first delivery · requests at the provider's door by then · the row · what a
 * delivery at once comes to · the row after a delivery a minute later · messages taken in all.
 */
type Expected = readonly [
  first: string,
  requests: number,
  row: string,
  early: string | null,
  healed: string,
  accepted: number,
];
type Expectations = Readonly<Record<FaultName, Expected>>;

const SENT = 'ACCEPTED accepted';
const PERHAPS_TWICE = 'ACCEPTED accepted maybe-twice';
const IN_PROGRESS = 'threw in_progress';

/** As if nothing had happened. */
const FINE: Expected = ['returned', 1, SENT, null, SENT, 1];

/** Nothing was claimed, so nothing was sent: fail closed. */
const NO_CLAIM: Expected = ['threw audit_unavailable', 0, 'no row', null, SENT, 1];
/** Claimed, which nobody heard: not sent, and the lease keeps others off for a while. */
const CLAIMED: Expected = [
  'threw audit_unavailable',
  0,
  'SENDING sending',
  IN_PROGRESS,
  PERHAPS_TWICE,
  1,
];

const claim: Expectations = {
  throttle: NO_CLAIM,
  reject: NO_CLAIM,
  'server-error': NO_CLAIM,
  answer: NO_CLAIM,
  reset: NO_CLAIM,
  'reset-after': CLAIMED,
  hang: NO_CLAIM,
  'hang-after': CLAIMED,
  garbage: NO_CLAIM,
  'garbage-after': CLAIMED,
  'refuse-connection': NO_CLAIM,
  slow: FINE,
};

/** Before the claim nothing has an effect, so nothing is in doubt. */
const blocked = (reason: string): Expected => [
  `threw ${reason}`,
  0,
  `RETRYABLE ${reason} retrying`,
  null,
  SENT,
  1,
];
const blockedBy = (name: 'kms' | 'directory'): Expectations => {
  const unavailable = blocked(`${name}_unavailable`);
  return {
    throttle: unavailable,
    reject: blocked(`${name}_denied`),
    'server-error': unavailable,
    answer: unavailable,
    reset: unavailable,
    'reset-after': unavailable,
    hang: unavailable,
    'hang-after': unavailable,
    garbage: unavailable,
    'garbage-after': unavailable,
    'refuse-connection': unavailable,
    slow: FINE,
  };
};

/** In doubt, so it is sent again after the grace. How many arrive is for the fault to say: 1 or 2. */
const ambiguous = (reason: string, accepted: number): Expected => [
  `threw ${reason}`,
  1,
  `UNKNOWN ${reason} unknown`,
  IN_PROGRESS,
  PERHAPS_TWICE,
  accepted,
];
const refusedForGood: Expected = [
  'returned',
  1,
  'FAILED bad_address failed',
  null,
  'FAILED bad_address failed',
  0,
];
/** Tried once more in the same invocation: two requests. */
const throttled: Expected = ['threw throttled', 2, 'RETRYABLE throttled retrying', null, SENT, 1];
const unreachable: Expected = [
  'threw unreachable',
  0,
  'RETRYABLE unreachable retrying',
  null,
  SENT,
  1,
];
const send: Expectations = {
  throttle: throttled,
  reject: refusedForGood,
  'server-error': ambiguous('provider_error', 1),
  answer: ambiguous('provider_error', 1),
  reset: ambiguous('no_answer', 1),
  'reset-after': ambiguous('no_answer', 2),
  hang: ambiguous('no_answer', 1),
  'hang-after': ambiguous('no_answer', 2),
  garbage: ambiguous('garbled_answer', 1),
  'garbage-after': ambiguous('garbled_answer', 2),
  'refuse-connection': unreachable,
  slow: FINE,
};

/** Never a second message: what is in doubt stays so, and Lambda is not asked to come again. */
const leftUnknown = (reason: string, accepted: number): Expected => [
  'returned',
  1,
  `UNKNOWN ${reason} unknown`,
  'returned',
  `UNKNOWN ${reason} unknown`,
  accepted,
];
const sendAtMostOnce: Expectations = {
  ...send,
  'server-error': leftUnknown('provider_error', 0),
  answer: leftUnknown('provider_error', 0),
  reset: leftUnknown('no_answer', 0),
  'reset-after': leftUnknown('no_answer', 1),
  hang: leftUnknown('no_answer', 0),
  'hang-after': leftUnknown('no_answer', 1),
  garbage: leftUnknown('garbled_answer', 0),
  'garbage-after': leftUnknown('garbled_answer', 1),
};
const CLAIMED_AT_MOST_ONCE: Expected = [
  'threw audit_unavailable',
  0,
  'SENDING sending',
  IN_PROGRESS,
  'UNKNOWN process_lost unknown',
  0,
];
const claimAtMostOnce: Expectations = {
  ...claim,
  'reset-after': CLAIMED_AT_MOST_ONCE,
  'hang-after': CLAIMED_AT_MOST_ONCE,
  'garbage-after': CLAIMED_AT_MOST_ONCE,
};

type Row = readonly [name: string, site: SenderSite, expectations: Expectations];
const again = { policy: 'at-least-once', trigger: 'SignUp' } as const;
const never = { policy: 'at-most-once', trigger: 'SignUp' } as const;
/** Where it goes wrong, and what has to come of each of the twelve faults. */
export const SENDER_EXPECTATIONS: readonly Row[] = [
  ['the claim', { ...again, channel: 'email', peer: 'dynamodb' }, claim],
  ['decrypting', { ...again, channel: 'sms', peer: 'kms' }, blockedBy('kms')],
  [
    'the directory',
    { ...again, channel: 'email', peer: 'cognito', trigger: 'AccountTakeOverNotification' },
    blockedBy('directory'),
  ],
  ['sending a mail', { ...again, channel: 'email', peer: 'ses' }, send],
  ['sending an SMS', { ...again, channel: 'sms', peer: 'twilio' }, send],
  ['the claim, at most once', { ...never, channel: 'sms', peer: 'dynamodb' }, claimAtMostOnce],
  ['sending a mail, at most once', { ...never, channel: 'email', peer: 'ses' }, sendAtMostOnce],
  ['sending an SMS, at most once', { ...never, channel: 'sms', peer: 'twilio' }, sendAtMostOnce],
];
