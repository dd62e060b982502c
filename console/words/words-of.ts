import type { SupportLocale, SupportWords } from '../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../src/domain/support-words/words-of.ts';
import type { ConsoleWords } from './console-words.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

const CONSOLE_WORDS: Readonly<Record<SupportLocale, ConsoleWords>> = { en, ko };

/** Everything that is said in a language: of the console, and of deliveries. */
export interface Words {
  readonly console: ConsoleWords;
  readonly support: SupportWords;
}

export function wordsOf(locale: SupportLocale): Words {
  return { console: CONSOLE_WORDS[locale], support: SUPPORT_WORDS[locale] };
}
