import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';
import { signedStatusCallbackUrl } from '../../../../src/adapters/twilio/status-callback-url.ts';
import {
  TwilioSmsSender,
  type TwilioSmsSenderOptions,
} from '../../../../src/adapters/twilio/twilio-sms-sender.ts';
import type { SmsMessage } from '../../../../src/domain/message.ts';
import type { NotificationId } from '../../../../src/domain/notification-id.ts';
import { Recipient } from '../../../../src/domain/recipient.ts';
import { Redacted } from '../../../../src/domain/redacted.ts';
import { smsSize } from '../../../../src/domain/sms-segments.ts';

export const SERVICE_SID = `MG${'c'.repeat(32)}`;
const BODY = '123456 코드 & + = %';

export const SMS: SmsMessage = {
  locale: 'ko',
  origin: { messagingServiceSid: SERVICE_SID },
  body: new Redacted(BODY, 'text'),
  size: smsSize(BODY),
};
export const PHONE = Recipient.phone('+821012345678') as Recipient;
export const CLAIM = { id: 'abcdefghijklmnopqrstuvwxyz234567' as NotificationId, attempt: 2 };
export const ACCOUNT_SID = `AC${'a'.repeat(32)}`;
export const TOKEN = 'token-of-the-account';
export const API_KEY = { sid: `SK${'b'.repeat(32)}`, secret: 'secret-of-the-key' };
export const NOW = Date.UTC(2026, 10, 22, 12);

/** Our sender before a Twilio at this address. */
export function twilioSenderAt(
  baseUrl: string,
  over: Partial<TwilioSmsSenderOptions> & { userName?: string; password?: string } = {},
): TwilioSmsSender {
  const { userName = ACCOUNT_SID, password = TOKEN, ...options } = over;
  return new TwilioSmsSender(
    {
      account: { baseUrl, accountSid: ACCOUNT_SID, userName, password },
      statusCallback: signedStatusCallbackUrl(
        'https://sms.example.com/status?stage=live',
        'k'.repeat(32),
        () => NOW,
      ),
      ...options,
    },
    new HttpTransport(),
  );
}
