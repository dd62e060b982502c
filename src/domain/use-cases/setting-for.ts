import { chooseLocale } from '../choose-locale.ts';
import type { MessageSetting } from '../message-setting.ts';
import type { Voice } from '../voice.ts';
import type { VoiceBook } from '../voice-book.ts';
import type { Reader } from './courier.ts';

/** The voice a reader hears, in the reader's language if that is on offer. */
export function settingFor<V extends Voice>(
  voices: VoiceBook<V>,
  { poolId, clientId, localeWishes, name, userName }: Reader,
): MessageSetting<V> {
  const voice = voices.of(poolId, clientId);
  return { voice, locale: chooseLocale(localeWishes, voice.languages), name, userName };
}
