import type { ReceiptStatus } from '../../domain/delivery-receipt.ts';
import type { ReceiptReason } from '../../domain/failure.ts';

export type ReceiptMeaning = readonly [status: ReceiptStatus, reason: ReceiptReason | null];

/**
 * What a bounce means, by SES's type and subtype. A subtype that is not listed means what its type
 * does. Source: SES developer guide, "Contents of event data", "Bounce types".
 */
export const SES_BOUNCES: Readonly<Record<string, ReceiptMeaning>> = {
  Permanent: ['HARD_BOUNCED', 'bad_address'],
  'Permanent/General': ['HARD_BOUNCED', 'bad_address'],
  'Permanent/NoEmail': ['HARD_BOUNCED', 'bad_address'],
  'Permanent/Suppressed': ['HARD_BOUNCED', 'suppressed_address'],
  'Permanent/OnAccountSuppressionList': ['HARD_BOUNCED', 'suppressed_address'],
  'Permanent/UnsubscribedRecipient': ['HARD_BOUNCED', 'opted_out'],
  Transient: ['SOFT_BOUNCED', 'recipient_unreachable'],
  'Transient/General': ['SOFT_BOUNCED', 'recipient_unreachable'],
  'Transient/MailboxFull': ['SOFT_BOUNCED', 'mailbox_full'],
  'Transient/MessageTooLarge': ['SOFT_BOUNCED', 'content_refused'],
  'Transient/ContentRejected': ['SOFT_BOUNCED', 'content_refused'],
  'Transient/AttachmentRejected': ['SOFT_BOUNCED', 'content_refused'],
  // The receiving server's answer could not be understood: it does not say "for good".
  Undetermined: ['SOFT_BOUNCED', 'not_told'],
};

/** Why a mail is not there yet. Source: the same, "Delivery delay object". */
export const SES_DELAYS: Readonly<Record<string, ReceiptReason>> = {
  General: 'deferred',
  InternalFailure: 'deferred',
  MailboxFull: 'mailbox_full',
  SpamDetected: 'content_refused',
  RecipientServerError: 'deferred',
  IPFailure: 'provider_config',
  TransientCommunicationFailure: 'recipient_unreachable',
  BYOIPHostNameLookupUnavailable: 'provider_config',
  SendingDeferral: 'deferred',
  Undetermined: 'not_told',
};

/** @returns null for a type of bounce that nobody here knows */
export function bounceMeaning(type: string, subType: string): ReceiptMeaning | null {
  const known = (name: string) => (Object.hasOwn(SES_BOUNCES, name) ? SES_BOUNCES[name] : null);
  return known(`${type}/${subType}`) ?? known(type) ?? null;
}

export function delayReason(type: string): ReceiptReason {
  return (Object.hasOwn(SES_DELAYS, type) ? SES_DELAYS[type] : null) ?? 'not_told';
}
