import type { EmailVoice } from '../../domain/voice.ts';
import type { VoiceEntries } from '../../domain/voice-book.ts';

/** What `sealpost.config.ts` says of mails. The build puts that in this module's place. */
export const EMAIL_VOICES: VoiceEntries<EmailVoice> = { everywhere: {}, pools: {} };
