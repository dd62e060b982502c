import type { MessageSetting } from '../../../src/domain/message-setting.ts';
import type { EmailVoice, SmsVoice } from '../../../src/domain/voice.ts';
import { emailVoice, smsVoice } from './sample-voices.ts';

/** A reader of whom nothing is known, of a brand of 12 characters of which only that is known. */
export function emailSetting(
  change: Partial<MessageSetting<EmailVoice>> = {},
): MessageSetting<EmailVoice> {
  return { voice: emailVoice(), locale: 'en', name: null, userName: null, ...change };
}

export function smsSetting(
  change: Partial<MessageSetting<SmsVoice>> = {},
): MessageSetting<SmsVoice> {
  return { voice: smsVoice(), locale: 'en', name: null, userName: null, ...change };
}
