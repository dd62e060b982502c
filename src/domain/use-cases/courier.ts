import type { Acceptance } from '../acceptance.ts';
import type { Claim } from '../attempt.ts';
import type { SendFailure } from '../failure.ts';
import type { Locale } from '../locale.ts';
import type { Notification } from '../notification.ts';
import type { Purpose } from '../purpose.ts';
import type { Recipient } from '../recipient.ts';
import type { Result } from '../result.ts';
import type { UserAttributes } from '../user-attributes.ts';

/** Who reads a message, and for which pool and app client it is. */
export interface Reader extends Audience {
  /** What the reader and the app asked for, in order; anyone can write them. */
  readonly localeWishes: readonly (string | undefined)[];
  readonly name: string | null;
  readonly userName: string | null;
}

export type Audience = Pick<Notification, 'poolId' | 'clientId'>;

/** What differs between the channels: the address, the wording, the carrier. */
export interface Courier<Subject> {
  /** Null when the user has no valid address on this channel. */
  recipientOf(attributes: UserAttributes): Recipient | null;
  /** For how many seconds what the message carries is of use. */
  lifeSeconds(purpose: Purpose, audience: Audience): number;
  /** Null when the subject needs a secret and there is none. */
  compose(subject: Subject, secret: string | null, reader: Reader): SealedMessage | null;
}

/** A composed message: all that is left is to send it. */
export interface SealedMessage {
  readonly locale: Locale;
  /** Paid segments of an SMS; null for a mail. */
  readonly segments: number | null;
  /** One request to the provider. Calling twice sends twice. */
  send(
    recipient: Recipient,
    claim: Pick<Claim, 'id' | 'attempt'>,
    lifeSeconds: number,
  ): Promise<Result<Acceptance, SendFailure>>;
}
