import type { Acceptance } from '../../../src/domain/acceptance.ts';
import type { Claim } from '../../../src/domain/attempt.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import { chooseLocale } from '../../../src/domain/choose-locale.ts';
import { codeLifeSeconds } from '../../../src/domain/code-life.ts';
import type { SendFailure } from '../../../src/domain/failure.ts';
import { LOCALES } from '../../../src/domain/locale.ts';
import type { EmailSubject } from '../../../src/domain/message-content.ts';
import type { Purpose } from '../../../src/domain/purpose.ts';
import { Recipient } from '../../../src/domain/recipient.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { Courier, Reader, SealedMessage } from '../../../src/domain/use-cases/courier.ts';
import type { UserAttributes } from '../../../src/domain/user-attributes.ts';

/** The process that waited for an answer is gone. */
export class ProcessGone extends Error {}

type Send = (claim: Pick<Claim, 'id' | 'attempt'>) => Promise<Result<Acceptance, SendFailure>>;

/** Takes messages to a provider of the story. Nothing is written: no text, no code. */
export class SeedCourier implements Courier<EmailSubject> {
  readonly #channel: Channel;
  readonly #send: Send;

  /** @param send throws ProcessGone where nobody is left to hear the answer */
  constructor(channel: Channel, send: Send) {
    this.#channel = channel;
    this.#send = send;
  }

  recipientOf({ email, phone }: UserAttributes): Recipient | null {
    return this.#channel === 'email' ? Recipient.email(email) : Recipient.phone(phone);
  }

  lifeSeconds(purpose: Purpose): number {
    return codeLifeSeconds(purpose);
  }

  compose(_subject: EmailSubject, _secret: string | null, reader: Reader): SealedMessage {
    return {
      locale: chooseLocale(reader.localeWishes, LOCALES),
      segments: null,
      send: (_recipient, claim) => this.#send(claim),
    };
  }
}
