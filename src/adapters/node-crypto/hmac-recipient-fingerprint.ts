import crypto from 'node:crypto';
import type { RecipientFingerprint } from '../../domain/ports/recipient-fingerprint.ts';
import type { Recipient } from '../../domain/recipient.ts';

/** HMAC-SHA-256 under a key that only the functions and the audit's readers have. */
export class HmacRecipientFingerprint implements RecipientFingerprint {
  readonly #pepper: string;

  constructor(pepper: string) {
    this.#pepper = pepper;
  }

  of(recipient: Recipient): string {
    return crypto
      .createHmac('sha256', this.#pepper)
      .update('recipient\0')
      .update(recipient.normalised())
      .digest('base64url');
  }
}
