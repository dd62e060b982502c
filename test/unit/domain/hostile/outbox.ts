import type { EmailMessage, SmsMessage } from '../../../../src/domain/message.ts';
import type { EmailSender } from '../../../../src/domain/ports/email-sender.ts';
import type { SmsSender } from '../../../../src/domain/ports/sms-sender.ts';
import type { Recipient } from '../../../../src/domain/recipient.ts';
import { success } from '../../../../src/domain/result.ts';
import { EmailCourier } from '../../../../src/domain/use-cases/email-courier.ts';
import { SmsCourier } from '../../../../src/domain/use-cases/sms-courier.ts';
import type { EmailVoice, SmsVoice } from '../../../../src/domain/voice.ts';
import { everywhere } from '../sample-voices.ts';
import { deliverMail, deliverSms, type Outcome } from './deliver-written.ts';
import type { WrittenEvent } from './written-event.ts';

/** A message with what people read of it in the open, and all else as one text. */
export interface SentMail {
  readonly envelope: string;
  readonly text: string;
  readonly html: string;
}

export interface SentSms {
  readonly envelope: string;
  readonly body: string;
}

/** The mail that an event comes to in this voice. */
export function mailbox(voice: EmailVoice) {
  const taken = new Taken<EmailMessage>();
  const courier = new EmailCourier(taken as EmailSender, everywhere(voice));
  return async (written: WrittenEvent, secret?: string): Promise<SentMail> => {
    const { message, recipient } = taken.by(await deliverMail(courier, written, secret));
    const { text, html, ...rest } = message;
    const envelope = JSON.stringify([rest, recipient.reveal()]);
    return { envelope, text: text.reveal(), html: html.reveal() };
  };
}

/** The text message that an event comes to in this voice. */
export function phone(voice: SmsVoice) {
  const taken = new Taken<SmsMessage>();
  const courier = new SmsCourier(taken as SmsSender, everywhere(voice));
  return async (written: WrittenEvent, secret?: string): Promise<SentSms> => {
    const { message, recipient } = taken.by(await deliverSms(courier, written, secret));
    const { body, size: _, ...rest } = message;
    return { envelope: JSON.stringify([rest, recipient.reveal()]), body: body.reveal() };
  };
}

/** Takes every message, and keeps the last one. */
class Taken<Message> {
  #last: { readonly message: Message; readonly recipient: Recipient } | null = null;

  async send(message: Message, recipient: Recipient) {
    this.#last = { message, recipient };
    return success({ providerMessageId: 'm-1' });
  }

  by(outcome: Outcome) {
    const last = this.#last;
    this.#last = null;
    if ('refused' in outcome) throw new Error(`refused: ${outcome.refused}`);
    if (last === null) throw new Error('nothing was sent');
    return last;
  }
}
