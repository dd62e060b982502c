import type { SmsVoice } from '../../domain/voice.ts';
import type { VoiceEntries } from '../../domain/voice-book.ts';

/** What `sealpost.config.ts` says of text messages. The build puts that in this module's place. */
export const SMS_VOICES: VoiceEntries<SmsVoice> = { everywhere: {}, pools: {} };
