import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import type { CliWords } from '../words/cli-words.ts';
import { readSignIn } from './kept-sign-in.ts';
import { stateFolder } from './state-folder.ts';

/** RFC 6750, section 2.1. */
const TOKEN = /^[\w.~+/-]+=*$/;

export interface TokenTerms {
  readonly console: URL;
  readonly apiUrl: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly words: CliWords;
}

/** What to show to the API: SEALPOST_TOKEN, or what the last sign-in has left. */
export async function heldToken({
  console,
  apiUrl,
  environment,
  words,
}: TokenTerms): Promise<string> {
  const given = environment['SEALPOST_TOKEN'];
  if (given) {
    if (TOKEN.test(given)) return given;
    throw new CommandError(EXIT.refused, words.failures.tokenUnreadable);
  }
  const kept = await readSignIn(stateFolder(environment), console);
  if (kept === null || kept.apiUrl !== apiUrl || !TOKEN.test(kept.accessToken)) {
    throw new CommandError(EXIT.refused, words.failures.notSignedIn);
  }
  if (kept.expiresAt <= Date.now())
    throw new CommandError(EXIT.refused, words.failures.signInRanOut);
  return kept.accessToken;
}
