import { ACCESS_REASON_LENGTH, saysWhy } from '../../src/domain/access-reason.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { ask, canAsk } from '../terminal/ask.ts';
import type { CliWords } from '../words/cli-words.ts';

/** Why somebody looks; asked for where there is somebody to ask. Refused here, before anything is sent. */
export async function readReason(
  given: string | undefined,
  words: CliWords,
  signal: AbortSignal,
): Promise<string> {
  const reason = given ?? (canAsk() ? await ask(words.ask.reason, signal) : null) ?? '';
  const text = reason.trim();
  if (saysWhy(text) && text.length <= ACCESS_REASON_LENGTH.most) return text;
  throw new CommandError(EXIT.usage, words.failures.reason);
}
