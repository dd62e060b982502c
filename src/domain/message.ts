import type { Locale } from './locale.ts';
import type { Redacted } from './redacted.ts';
import type { SmsSize } from './sms-segments.ts';
import type { SmsOrigin } from './voice.ts';

/** Which wording a message was made of; raised when texts change, so that the audit can tell. */
export const TEMPLATE_VERSION = 2;

/** A mail, ready to send. The subject never holds the code: SES events repeat it. */
export interface EmailMessage {
  readonly locale: Locale;
  readonly from: string;
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: Redacted<string>;
  readonly html: Redacted<string>;
}

/** A text message, ready to send. */
export interface SmsMessage {
  readonly locale: Locale;
  readonly origin: SmsOrigin;
  readonly body: Redacted<string>;
  readonly size: SmsSize;
}
