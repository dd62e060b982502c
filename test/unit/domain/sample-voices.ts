import { PLAIN_BRAND } from '../../../src/config/voices/plain-brand.ts';
import { UNKNOWN_LIFE } from '../../../src/domain/code-life.ts';
import { type Languages, LOCALES } from '../../../src/domain/locale.ts';
import type { Reader } from '../../../src/domain/use-cases/courier.ts';
import type { EmailVoice, SmsVoice } from '../../../src/domain/voice.ts';
import type { VoiceBook } from '../../../src/domain/voice-book.ts';

const COMMON = { languages: LOCALES satisfies Languages, life: UNKNOWN_LIFE, texts: {} };

/** A brand of 12 characters, of which nothing but the name is configured. */
export function emailVoice(over: Partial<EmailVoice> = {}): EmailVoice {
  return {
    ...COMMON,
    brand: { ...PLAIN_BRAND, name: 'Sealpost Inc' },
    from: 'Sealpost Inc <no-reply@sealpost.example>',
    replyTo: null,
    footerLinks: {},
    ...over,
  };
}

export function smsVoice(over: Partial<SmsVoice> = {}): SmsVoice {
  return {
    ...COMMON,
    brand: { name: 'Sealpost Inc' },
    origin: { messagingServiceSid: `MG${'c'.repeat(32)}` },
    autofill: null,
    ...over,
  };
}

/** The same voice for every pool. */
export const everywhere = <V>(voice: V): VoiceBook<V> => ({ of: () => voice });

/** Somebody of whom nothing is known. */
export function reader(over: Partial<Reader> = {}): Reader {
  return {
    poolId: 'eu-central-1_Example01',
    clientId: null,
    localeWishes: [],
    name: null,
    userName: null,
    ...over,
  };
}
