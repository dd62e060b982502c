import type { BrandConfig, SmsConfig } from '../../src/config/voices/sealpost-config.ts';
import type { SmsOrigin, SmsVoice } from '../../src/domain/voice.ts';
import type { OwnVoice } from '../../src/domain/voice-book.ts';
import { commonVoice } from './common-voice.ts';
import { ownTexts } from './own-texts.ts';
import { whatIsSaid } from './what-is-said.ts';

/** What a level says of text messages. */
export function smsVoice(own: BrandConfig, whole: BrandConfig): OwnVoice<SmsVoice> {
  return whatIsSaid({
    brand: own.name === undefined ? undefined : { name: own.name },
    origin: originOf(own.sms ?? {}),
    autofill: own.sms?.autofill,
    ...commonVoice(own, whole),
    texts: ownTexts('sms', own, whole),
  });
}

function originOf({ messagingServiceSid, from }: SmsConfig): SmsOrigin | undefined {
  if (messagingServiceSid !== undefined) return { messagingServiceSid };
  return from === undefined ? undefined : { from };
}
