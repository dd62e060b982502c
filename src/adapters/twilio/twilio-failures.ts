import type { SendFailure, SendReason } from '../../domain/failure.ts';
import { TransportFailure } from '../http/transport-failure.ts';

type Meaning = readonly [kind: SendReason, retryable: boolean];

const CONFIG: Meaning = ['provider_config', true];
const ADDRESS: Meaning = ['bad_address', false];
const CONTENT: Meaning = ['content_refused', false];
const LATER: Meaning = ['throttled', true];

/**
 * What a refusal of Twilio's Messages resource means. All of these say that nothing was taken.
 * Source: Twilio's error and warning dictionary.
 */
export const TWILIO_FAILURES: Readonly<Record<number, Meaning>> = {
  20003: CONFIG, // authentication failed
  20005: CONFIG, // account not active
  20404: CONFIG, // account or messaging service not found
  20429: LATER, // too many requests
  21211: ADDRESS, // invalid To
  21212: CONFIG, // invalid From
  21408: ['blocked_destination', false], // country not enabled for the account
  21601: CONFIG, // From cannot send SMS
  21602: CONTENT, // body missing
  21603: CONFIG, // From or messaging service missing
  21604: ADDRESS, // To missing
  21606: CONFIG, // From not owned or not for SMS
  21608: CONFIG, // a trial account writes to verified numbers only
  21609: CONFIG, // StatusCallback is not a URL Twilio can use
  21610: ['opted_out', false], // the recipient replied STOP
  21611: LATER, // the sender's queue is full
  21612: ADDRESS, // To cannot be reached from this sender
  21614: ADDRESS, // not a mobile number
  21617: CONTENT, // body too long
  21624: CONFIG, // ValidityPeriod out of range
  21635: ADDRESS, // landline
  21659: CONFIG, // From is not a number of the account
  21660: CONFIG, // From and account do not match
  21701: CONFIG, // messaging service not found
  21703: CONFIG, // messaging service without senders
  21705: CONFIG, // messaging service SID malformed
  30001: LATER, // queue overflow
  30002: CONFIG, // account suspended
  30003: ['recipient_unreachable', false], // handset switched off or out of reach
  30004: ['blocked_destination', false], // blocked by the recipient or carrier
  30005: ADDRESS, // unknown handset
  30006: ADDRESS, // landline or unreachable carrier
  30007: CONTENT, // filtered by the carrier
  30008: ['recipient_unreachable', false], // unknown, and mostly passing
  30032: CONFIG, // toll-free number not verified
  30034: CONFIG, // number not registered for A2P 10DLC
  30035: CONFIG, // number misconfigured for A2P 10DLC
  30450: ['fraud_block', false], // SMS pumping protection
};

/** Reads an error of the request; nothing of the error itself goes any further. */
export function twilioFailure(error: unknown): SendFailure {
  if (error instanceof TransportFailure) {
    return error.mayHaveArrived
      ? failure('no_answer', { ambiguous: true, code: error.code })
      : failure('unreachable', { code: error.code });
  }
  // Whatever its class (there are two), a refusal by Twilio has a status, and mostly a code.
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  if (typeof status !== 'number') return TWILIO_GARBLED;
  const number =
    Number.isInteger(code) && Number(code) > 0 && Number(code) < 1e6 ? Number(code) : null;
  const told = String(number ?? status);

  // Twilio says of 20500 that the request may have been carried out.
  if (status >= 500 || number === 20500) {
    return failure('provider_error', { ambiguous: true, code: told });
  }
  const known = number === null ? undefined : TWILIO_FAILURES[number];
  if (known !== undefined) return failure(known[0], { retryable: known[1], code: told });
  if (status === 429) return failure('throttled', { code: told });
  return failure('provider_config', { code: told });
}

/** An answer that says yes and lacks what a yes must hold. */
export const TWILIO_GARBLED = failure('garbled_answer', { ambiguous: true, code: null });

function failure(
  kind: SendReason,
  {
    retryable = true,
    ambiguous = false,
    code,
  }: { readonly retryable?: boolean; readonly ambiguous?: boolean; readonly code: string | null },
): SendFailure {
  return { kind, retryable, ambiguous, provider: 'twilio', providerCode: code };
}
