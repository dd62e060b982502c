import {
  SUPPORT_LOCALES,
  type SupportLocale,
} from '../../src/domain/support-words/support-words.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';

/** What was asked for, or what the environment speaks; English where that is neither of ours. */
export function chooseLanguage(
  wish: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): SupportLocale {
  if (wish !== undefined) {
    const found = SUPPORT_LOCALES.find((locale) => locale === wish);
    if (found !== undefined) return found;
    throw new CommandError(EXIT.usage, `--lang must be one of: ${SUPPORT_LOCALES.join(', ')}.`);
  }
  const spoken = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return (
    SUPPORT_LOCALES.find((locale) => new RegExp(`^${locale}\\b|^${locale}_`).test(spoken)) ?? 'en'
  );
}
