import type { Recipient } from '../recipient.ts';

/**
 * A keyed digest of the normalised address, for exact look-up in the audit. It needs a secret: a
 * plain hash of a phone number is found again by trying them all.
 */
export interface RecipientFingerprint {
  /** 43 characters, base64url of 32 bytes. Equal addresses give equal text. */
  of(recipient: Recipient): string;
}
