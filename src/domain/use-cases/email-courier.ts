import { composeEmail } from '../compose-email.ts';
import { type EmailSubject, withSecret } from '../message-content.ts';
import type { MessageSetting } from '../message-setting.ts';
import type { EmailSender } from '../ports/email-sender.ts';
import { Recipient } from '../recipient.ts';
import type { UserAttributes } from '../user-attributes.ts';
import type { Courier, SealedMessage } from './courier.ts';

export class EmailCourier implements Courier<EmailSubject> {
  readonly #sender: EmailSender;

  constructor(sender: EmailSender) {
    this.#sender = sender;
  }

  recipientOf(attributes: UserAttributes): Recipient | null {
    return Recipient.email(attributes.email);
  }

  compose(
    subject: EmailSubject,
    secret: string | null,
    setting: MessageSetting,
  ): SealedMessage | null {
    const content = subject.purpose === 'account-takeover' ? subject : withSecret(subject, secret);
    if (content === null) return null;
    const message = composeEmail(content, setting);
    return {
      locale: message.locale,
      segments: null,
      send: (recipient, claim) => this.#sender.send(message, recipient, claim),
    };
  }
}
