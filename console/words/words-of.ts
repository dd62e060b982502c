import type { SupportLocale, SupportWords } from '../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../src/domain/support-words/words-of.ts';
import type { ConsoleWords } from './console-words.ts';
import { en } from './en.ts';
import { enPages } from './en-pages.ts';
import { ko } from './ko.ts';
import { koPages } from './ko-pages.ts';
import type { PageWords } from './page-words.ts';

/** Everything that is said in a language: of the console, of its pages, and of deliveries. */
export interface Words {
  readonly console: ConsoleWords;
  readonly pages: PageWords;
  readonly support: SupportWords;
}

const CONSOLE_WORDS = {
  en: { console: en, pages: enPages },
  ko: { console: ko, pages: koPages },
} as const satisfies Record<SupportLocale, Omit<Words, 'support'>>;

export function wordsOf(locale: SupportLocale): Words {
  return { ...CONSOLE_WORDS[locale], support: SUPPORT_WORDS[locale] };
}
