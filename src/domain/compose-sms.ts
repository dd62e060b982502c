import type { SmsMessage } from './message.ts';
import type { SmsContent } from './message-content.ts';
import type { MessageSetting } from './message-setting.ts';
import { Redacted } from './redacted.ts';
import { smsSize } from './sms-segments.ts';
import { WORDINGS } from './templates/wordings.ts';

/** Pure: the same input makes the same text message. */
export function composeSms(content: SmsContent, setting: MessageSetting): SmsMessage {
  const body = bodyOf(content, setting);
  return {
    locale: setting.locale,
    body: new Redacted(body, 'SMS body'),
    size: smsSize(body),
  };
}

function bodyOf(content: SmsContent, { brand, locale, userName }: MessageSetting): string {
  const words = WORDINGS[locale].sms;
  if (content.purpose !== 'invitation') {
    return words.code[content.purpose](content.code, brand.name);
  }
  const lines =
    content.password === null
      ? [words.invitationWithoutPassword(brand.name)]
      : [content.password, words.invitation(brand.name)];
  if (userName !== null) lines.push(words.signInAs(userName));
  return lines.join('\n');
}
