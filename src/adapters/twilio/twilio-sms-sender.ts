import type { Acceptance } from '../../domain/acceptance.ts';
import type { Claim } from '../../domain/attempt.ts';
import type { SendFailure } from '../../domain/failure.ts';
import type { SmsMessage } from '../../domain/message.ts';
import type { SmsSender } from '../../domain/ports/sms-sender.ts';
import type { Recipient } from '../../domain/recipient.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import type { StatusCallbackUrl } from './status-callback-url.ts';
import { createMessages, type TwilioAccount } from './twilio-api.ts';
import { TWILIO_GARBLED, twilioFailure } from './twilio-failures.ts';

export interface TwilioSmsSenderOptions {
  readonly account: TwilioAccount;
  /** Null: Twilio does not report, and the audit learns no more than "accepted". */
  readonly statusCallback: StatusCallbackUrl | null;
}

/** Twilio's own limit, in seconds. */
const MAX_VALIDITY_SECONDS = 36_000;

/** Twilio Programmable Messaging, one request an attempt: it has no idempotency key. */
export class TwilioSmsSender implements SmsSender {
  readonly #options: TwilioSmsSenderOptions;
  readonly #messages: ReturnType<typeof createMessages>;

  constructor(options: TwilioSmsSenderOptions, transport: HttpTransport) {
    this.#options = options;
    this.#messages = createMessages(options.account, transport);
  }

  async send(
    message: SmsMessage,
    recipient: Recipient,
    claim: Pick<Claim, 'id' | 'attempt'>,
    lifeSeconds: number,
  ): Promise<Result<Acceptance, SendFailure>> {
    const { statusCallback } = this.#options;
    try {
      const { sid } = await this.#messages.create({
        to: recipient.reveal(),
        body: message.body.reveal(),
        ...message.origin,
        validityPeriod: Math.max(1, Math.min(MAX_VALIDITY_SECONDS, Math.floor(lifeSeconds))),
        ...(statusCallback === null ? {} : { statusCallback: statusCallback(claim) }),
      });
      return /^(SM|MM)[0-9a-f]{32}$/.test(sid)
        ? success({ providerMessageId: sid })
        : failed(TWILIO_GARBLED);
    } catch (error) {
      return failed(twilioFailure(error));
    }
  }
}
