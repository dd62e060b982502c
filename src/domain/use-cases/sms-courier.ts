import { composeSms } from '../compose-sms.ts';
import { type SmsSubject, withSecret } from '../message-content.ts';
import type { MessageSetting } from '../message-setting.ts';
import type { SmsSender } from '../ports/sms-sender.ts';
import { Recipient } from '../recipient.ts';
import type { UserAttributes } from '../user-attributes.ts';
import type { Courier, SealedMessage } from './courier.ts';

export class SmsCourier implements Courier<SmsSubject> {
  readonly #sender: SmsSender;

  constructor(sender: SmsSender) {
    this.#sender = sender;
  }

  recipientOf(attributes: UserAttributes): Recipient | null {
    return Recipient.phone(attributes.phone);
  }

  compose(
    subject: SmsSubject,
    secret: string | null,
    setting: MessageSetting,
  ): SealedMessage | null {
    const content = withSecret(subject, secret);
    if (content === null) return null;
    const message = composeSms(content, setting);
    return {
      locale: message.locale,
      segments: message.size.segments,
      send: (recipient, claim, lifeSeconds) =>
        this.#sender.send(message, recipient, claim, lifeSeconds),
    };
  }
}
