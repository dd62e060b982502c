import type { Refusal } from './failure.ts';
import type { Notification } from './notification.ts';
import type { Redacted } from './redacted.ts';
import type { UserAttributes } from './user-attributes.ts';

/** One readable event: what is to be said to whom, still sealed. */
export interface DeliveryRequest<Subject> {
  /** Without recipient and message: those are known later. */
  readonly notification: Notification;
  readonly subject: Subject;
  /** Null when the event carries no code. */
  readonly ciphertext: Uint8Array | null;
  /** As the event names the user; may be an address. */
  readonly userName: Redacted<string>;
  /** Null when the event does not say: then the directory is asked. */
  readonly attributes: UserAttributes | null;
  /** What the app asked for at sign-up or reset; anyone can write it. */
  readonly requestedLocale: string | undefined;
}

/** An event that is refused on reading. */
export interface UnreadableEvent {
  readonly refusal: Refusal;
  /** Null when the event does not even say enough to file it. */
  readonly notification: Notification | null;
  /** Which fields were missing or wrong; never what they held. */
  readonly fields: readonly string[];
}
