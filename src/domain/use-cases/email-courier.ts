import { codeLifeSeconds } from '../code-life.ts';
import { composeEmail } from '../compose-email.ts';
import { type EmailSubject, withSecret } from '../message-content.ts';
import type { EmailSender } from '../ports/email-sender.ts';
import type { Purpose } from '../purpose.ts';
import { Recipient } from '../recipient.ts';
import type { UserAttributes } from '../user-attributes.ts';
import type { EmailVoice } from '../voice.ts';
import type { VoiceBook } from '../voice-book.ts';
import type { Audience, Courier, Reader, SealedMessage } from './courier.ts';
import { settingFor } from './setting-for.ts';

export class EmailCourier implements Courier<EmailSubject> {
  readonly #sender: EmailSender;
  readonly #voices: VoiceBook<EmailVoice>;

  constructor(sender: EmailSender, voices: VoiceBook<EmailVoice>) {
    this.#sender = sender;
    this.#voices = voices;
  }

  recipientOf(attributes: UserAttributes): Recipient | null {
    return Recipient.email(attributes.email);
  }

  lifeSeconds(purpose: Purpose, { poolId, clientId }: Audience): number {
    return codeLifeSeconds(purpose, this.#voices.of(poolId, clientId).life);
  }

  compose(subject: EmailSubject, secret: string | null, reader: Reader): SealedMessage | null {
    const content = subject.purpose === 'account-takeover' ? subject : withSecret(subject, secret);
    if (content === null) return null;
    const message = composeEmail(content, settingFor(this.#voices, reader));
    return {
      locale: message.locale,
      segments: null,
      send: (recipient, claim) => this.#sender.send(message, recipient, claim),
    };
  }
}
