import { base32 } from './base32.ts';
import type { Channel } from './channel.ts';
import type { Sha256 } from './ports/sha-256.ts';

/** 32 characters of lower-case base32: 160 bits of a SHA-256. */
export type NotificationId = string & { readonly __notificationId: never };

export const NOTIFICATION_ID_LENGTH = 32;

const VERSION = 'v1';

/** What makes one event the event it is. */
export interface Identity {
  readonly poolId: string;
  readonly triggerSource: string;
  readonly channel: Channel;
  /**
   * The decoded ciphertext bytes (base64 text is malleable, the bytes are not), or, for an event
   * without a code, the text that tells it from others.
   */
  readonly distinction: Uint8Array | string;
}

/**
 * The same event always gets the same id, however often it is delivered; a resend is a new
 * encryption and gets another. Each field is prefixed with its length, so no two lists of fields
 * hash the same bytes.
 */
export function deriveNotificationId(identity: Identity, sha256: Sha256): NotificationId {
  const encoder = new TextEncoder();
  const fields = [
    encoder.encode(VERSION),
    encoder.encode(identity.poolId),
    encoder.encode(identity.triggerSource),
    encoder.encode(identity.channel),
    typeof identity.distinction === 'string'
      ? encoder.encode(identity.distinction)
      : identity.distinction,
  ];
  return base32(sha256(lengthPrefixed(fields))).slice(0, NOTIFICATION_ID_LENGTH) as NotificationId;
}

/** Each field behind its length in bytes (32 bits, big-endian). */
function lengthPrefixed(fields: readonly Uint8Array[]): Uint8Array {
  const size = fields.reduce((sum, field) => sum + 4 + field.length, 0);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let offset = 0;
  for (const field of fields) {
    view.setUint32(offset, field.length);
    bytes.set(field, offset + 4);
    offset += 4 + field.length;
  }
  return bytes;
}

/** For ids that come back from outside. */
export function isNotificationId(text: unknown): text is NotificationId {
  return typeof text === 'string' && /^[a-z2-7]{32}$/.test(text);
}
