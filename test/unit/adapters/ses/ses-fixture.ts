import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import {
  SesEmailSender,
  type SesEmailSenderOptions,
} from '../../../../src/adapters/ses/ses-email-sender.ts';
import type { EmailMessage } from '../../../../src/domain/message.ts';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import { Recipient } from '../../../../src/domain/recipient.ts';
import { Redacted } from '../../../../src/domain/redacted.ts';

export const EMAIL: EmailMessage = {
  locale: 'ko',
  from: 'Example <no-reply@example.com>',
  replyTo: 'help@example.com',
  subject: '인증 코드',
  text: new Redacted('Your code\n\n123456\n', 'text'),
  html: new Redacted('<p>123456</p>', 'html'),
};

export const RECIPIENT = Recipient.email('jane@mail.example.com') as Recipient;
export const CLAIM = { id: 'abcdefghijklmnopqrstuvwxyz234567' as NotificationId, attempt: 2 };

const OPTIONS: SesEmailSenderOptions = { configurationSet: 'sealpost' };

/** Our sender before a SES at this address. */
export function sesSenderAt(endpoint: string, options = OPTIONS): SesEmailSender {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
  return new SesEmailSender(options, { region: 'eu-central-1', endpoint }, new HttpTransport());
}
