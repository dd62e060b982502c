import { codeLifeSeconds } from '../code-life.ts';
import { composeSms } from '../compose-sms.ts';
import { type SmsSubject, withSecret } from '../message-content.ts';
import type { SmsSender } from '../ports/sms-sender.ts';
import type { Purpose } from '../purpose.ts';
import { Recipient } from '../recipient.ts';
import type { UserAttributes } from '../user-attributes.ts';
import type { SmsVoice } from '../voice.ts';
import type { VoiceBook } from '../voice-book.ts';
import type { Audience, Courier, Reader, SealedMessage } from './courier.ts';
import { settingFor } from './setting-for.ts';

export class SmsCourier implements Courier<SmsSubject> {
  readonly #sender: SmsSender;
  readonly #voices: VoiceBook<SmsVoice>;

  constructor(sender: SmsSender, voices: VoiceBook<SmsVoice>) {
    this.#sender = sender;
    this.#voices = voices;
  }

  recipientOf(attributes: UserAttributes): Recipient | null {
    return Recipient.phone(attributes.phone);
  }

  lifeSeconds(purpose: Purpose, { poolId, clientId }: Audience): number {
    return codeLifeSeconds(purpose, this.#voices.of(poolId, clientId).life);
  }

  compose(subject: SmsSubject, secret: string | null, reader: Reader): SealedMessage | null {
    const content = withSecret(subject, secret);
    if (content === null) return null;
    const message = composeSms(content, settingFor(this.#voices, reader));
    return {
      locale: message.locale,
      segments: message.size.segments,
      send: (recipient, claim, lifeSeconds) =>
        this.#sender.send(message, recipient, claim, lifeSeconds),
    };
  }
}
