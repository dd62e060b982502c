import type { Acceptance } from '../acceptance.ts';
import type { Claim } from '../attempt.ts';
import type { SendFailure } from '../failure.ts';
import type { Locale } from '../locale.ts';
import type { MessageSetting } from '../message-setting.ts';
import type { Recipient } from '../recipient.ts';
import type { Result } from '../result.ts';
import type { UserAttributes } from '../user-attributes.ts';

/** What differs between the channels: the address, the wording, the carrier. */
export interface Courier<Subject> {
  /** Null when the user has no valid address on this channel. */
  recipientOf(attributes: UserAttributes): Recipient | null;
  /** Null when the subject needs a secret and there is none. */
  compose(subject: Subject, secret: string | null, setting: MessageSetting): SealedMessage | null;
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
