import { en } from './en.ts';
import { ko } from './ko.ts';
import type { SupportLocale, SupportWords } from './support-words.ts';

export const SUPPORT_WORDS: Readonly<Record<SupportLocale, SupportWords>> = { en, ko };
