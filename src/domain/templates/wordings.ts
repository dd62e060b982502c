import type { Locale } from '../locale.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';
import type { Wording } from './wording.ts';

/** Every language's texts. A locale without an entry does not compile. */
export const WORDINGS: Readonly<Record<Locale, Wording>> = { en, ko };
