import type { Provider } from './channel.ts';

/** The event is not fit to be sent. Trying again changes nothing. */
export type RefusalReason =
  | 'invalid_event'
  | 'unknown_trigger'
  | 'bad_ciphertext'
  | 'context_mismatch'
  | 'no_destination';

/** Something we depend on before sending is not there. Trying again may help. */
export type BlockReason =
  | 'kms_unavailable'
  | 'kms_denied'
  | 'directory_unavailable'
  | 'directory_denied';

/** Why a provider did not confirm a message. */
export type SendReason =
  /** Too many requests at once; later is fine. */
  | 'throttled'
  /** No connection came about, so nothing was written to it. */
  | 'unreachable'
  /** Credentials, account, sender or identity: an operator must act. */
  | 'provider_config'
  /** The address or number does not exist or cannot be reached on this channel. */
  | 'bad_address'
  /** The recipient cannot be reached just now; asking for a new code later may help. */
  | 'recipient_unreachable'
  /** The recipient opted out; only they can undo it. */
  | 'opted_out'
  /** The country or route is not allowed by policy. */
  | 'blocked_destination'
  /** The provider does not take this content. */
  | 'content_refused'
  /** The provider takes it for fraud (SMS pumping). */
  | 'fraud_block'
  /** Connected, then silence or a reset: the provider may have taken it. */
  | 'no_answer'
  /** The provider answered that it failed itself (5xx): it may have taken it. */
  | 'provider_error'
  /** Success with an answer nobody can read: it may have taken it. */
  | 'garbled_answer';

/** How an attempt ended, when not by the provider's own answer. */
export type EndReason =
  | 'code_expired'
  | 'process_lost'
  /** Lambda gave the event up before anything was sent. */
  | 'retries_exhausted'
  /** Accepted, and no word of it since. */
  | 'unconfirmed';

/** Why a message that the provider took did not arrive, or not yet. */
export type ReceiptReason =
  | Extract<
      SendReason,
      | 'provider_config'
      | 'bad_address'
      | 'recipient_unreachable'
      | 'opted_out'
      | 'blocked_destination'
      | 'content_refused'
      | 'fraud_block'
      | 'throttled'
    >
  /** The provider keeps the address on a list of those it does not write to. */
  | 'suppressed_address'
  | 'mailbox_full'
  /** The receiving server puts messages off for now. */
  | 'deferred'
  /** It waited longer than its code lives. */
  | 'too_late'
  /** The provider gives no reason that we know. */
  | 'not_told';

export type Reason = RefusalReason | BlockReason | SendReason | EndReason | ReceiptReason;

export interface Refusal {
  readonly kind: RefusalReason;
  readonly retryable: false;
}

export interface Blockage {
  readonly kind: BlockReason;
  readonly retryable: true;
}

/** No vendor text, no address, no code: our word for it, and the provider's number. */
export interface SendFailure {
  readonly kind: SendReason;
  readonly retryable: boolean;
  /** True when the provider may have accepted the message. */
  readonly ambiguous: boolean;
  readonly provider: Provider;
  /** The provider's own code or exception name, from a closed alphabet; null when there is none. */
  readonly providerCode: string | null;
}

/** The audit could not be read or written. Nothing is sent without it. */
export interface AuditFailure {
  readonly kind: 'audit_unavailable';
  readonly retryable: true;
}

export function refusal(kind: RefusalReason): Refusal {
  return { kind, retryable: false };
}

export function blockage(kind: BlockReason): Blockage {
  return { kind, retryable: true };
}

export const AUDIT_UNAVAILABLE: AuditFailure = { kind: 'audit_unavailable', retryable: true };
