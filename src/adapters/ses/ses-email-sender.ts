import { SESv2Client, SendEmailCommand, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { Acceptance } from '../../domain/acceptance.ts';
import type { Claim } from '../../domain/attempt.ts';
import type { SendFailure } from '../../domain/failure.ts';
import type { EmailMessage } from '../../domain/message.ts';
import type { EmailSender } from '../../domain/ports/email-sender.ts';
import type { Recipient } from '../../domain/recipient.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { AwsService } from '../aws/aws-service.ts';
import { clientSettings } from '../aws/client-settings.ts';
import { RequestSigner } from '../aws/request-signer.ts';
import { signByOurselves } from '../aws/sign-by-ourselves.ts';
import type { HttpTransport } from '../http/http-transport.ts';
import { mailHeaders } from './mail-headers.ts';
import { SES_GARBLED, sesFailure } from './ses-failures.ts';

export interface SesEmailSenderOptions {
  /** Without one, SES sends no events and the audit learns no more than "accepted". */
  readonly configurationSet: string | null;
}

/** Amazon SES API v2, one request an attempt: the SDK's own retries would send again. */
export class SesEmailSender implements EmailSender {
  readonly #options: SesEmailSenderOptions;
  readonly #client: SESv2Client;

  constructor(options: SesEmailSenderOptions, service: AwsService, transport: HttpTransport) {
    this.#options = options;
    this.#client = new SESv2Client(
      clientSettings('email', service, transport, {
        connectMs: 1500,
        totalMs: 8000,
        maxAttempts: 1,
      }),
    );
    signByOurselves(this.#client, new RequestSigner('ses', service.region));
  }

  async send(
    message: EmailMessage,
    recipient: Recipient,
    claim: Pick<Claim, 'id' | 'attempt'>,
  ): Promise<Result<Acceptance, SendFailure>> {
    try {
      const input = this.#request(message, recipient, claim);
      const { MessageId } = await this.#client.send(new SendEmailCommand(input));
      // The SDK takes over whatever stands there, a number or an object as well.
      return typeof MessageId === 'string' && /^[\w.-]{1,100}$/.test(MessageId)
        ? success({ providerMessageId: MessageId })
        : failed(SES_GARBLED);
    } catch (error) {
      return failed(sesFailure(error));
    }
  }

  #request(
    message: EmailMessage,
    recipient: Recipient,
    { id, attempt }: Pick<Claim, 'id' | 'attempt'>,
  ): SendEmailCommandInput {
    const { configurationSet } = this.#options;
    const { from, replyTo } = message;
    const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });
    return {
      FromEmailAddress: from,
      ...(replyTo === null ? {} : { ReplyToAddresses: [replyTo] }),
      Destination: { ToAddresses: [recipient.reveal()] },
      Content: {
        Simple: {
          Subject: utf8(message.subject),
          Body: { Text: utf8(message.text.reveal()), Html: utf8(message.html.reveal()) },
          Headers: mailHeaders(id, from),
        },
      },
      // They travel with every event of SES, so a receipt finds its row by itself.
      EmailTags: [
        { Name: 'notification', Value: id },
        { Name: 'attempt', Value: String(attempt) },
      ],
      ...(configurationSet === null ? {} : { ConfigurationSetName: configurationSet }),
      // Tracking would load a picture from, and send every link through, somebody else's server.
      ConfigurationOverrides: {
        Tracking: { OpenTrackingEnabled: 'DISABLED', ClickTrackingEnabled: 'DISABLED' },
      },
    };
  }
}
