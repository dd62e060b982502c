import type { SupportLocale, SupportWords } from '../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../src/domain/support-words/words-of.ts';
import type { CliWords } from './cli-words.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

const CLI_WORDS: Readonly<Record<SupportLocale, CliWords>> = { en, ko };

/** Everything that is said in a language: by the command line, and of deliveries. */
export interface Words {
  readonly cli: CliWords;
  readonly support: SupportWords;
}

export function wordsOf(locale: SupportLocale): Words {
  return { cli: CLI_WORDS[locale], support: SUPPORT_WORDS[locale] };
}
