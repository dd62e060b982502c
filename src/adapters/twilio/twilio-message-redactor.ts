import type { SendFailure } from '../../domain/failure.ts';
import type { MessageRedactor } from '../../domain/ports/message-redactor.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import { createMessages, type TwilioAccount } from './twilio-api.ts';
import { twilioFailure } from './twilio-failures.ts';

/** Empties the body of a message in Twilio's own records. */
export class TwilioMessageRedactor implements MessageRedactor {
  readonly #messages: ReturnType<typeof createMessages>;

  constructor(account: TwilioAccount, transport: HttpTransport) {
    this.#messages = createMessages(account, transport);
  }

  async redact(providerMessageId: string): Promise<Result<void, SendFailure>> {
    try {
      await this.#messages.get(providerMessageId).update({ body: '' });
      return success(undefined);
    } catch (error) {
      return failed(twilioFailure(error));
    }
  }
}
