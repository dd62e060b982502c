import { type DetectedKey, detectKey, keyOfKind } from '../../console/lookup/detect-key.ts';
import type { SearchRequest } from '../../src/handlers/audit-api/contract/requests.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { ask, canAsk } from '../terminal/ask.ts';
import type { CliWords } from '../words/cli-words.ts';
import { readLineOfInput } from './read-line-of-input.ts';

export type Who = SearchRequest['key'];

const KINDS: readonly Who['kind'][] = ['email', 'phone', 'sub', 'user-name'];

export interface WhoTerms {
  readonly words: CliWords;
  readonly signal: AbortSignal;
}

/** Reads `--as`. */
export function readKind(as: string | undefined): Who['kind'] | undefined {
  const kind = KINDS.find((kind) => kind === as);
  if (as === undefined || kind !== undefined) return kind;
  throw new CommandError(EXIT.usage, `--as must be one of: ${KINDS.join(', ')}.`);
}

/**
 * Whom somebody looks for, by what they typed or pasted. `-` is read from stdin, or asked for, so that
 * it stands in no list of processes and in no history of a shell.
 */
export async function readWho(
  typed: string,
  as: string | undefined,
  { words, signal }: WhoTerms,
): Promise<DetectedKey> {
  const kind = readKind(as);
  const text = typed === '-' ? await readHidden(words, signal) : typed;
  const key = kind === undefined ? detectKey(text) : keyOfKind(text, kind);
  if (key !== null) return key;
  throw new CommandError(EXIT.usage, words.failures.who);
}

async function readHidden(words: CliWords, signal: AbortSignal): Promise<string> {
  const line = canAsk() ? await ask(words.ask.who, signal) : await readLineOfInput();
  return line ?? '';
}

/** A person; a message has none that could be told. */
export function personOf(key: DetectedKey, words: CliWords): Who {
  if (key.kind !== 'notification') return { kind: key.kind, value: key.value };
  throw new CommandError(EXIT.usage, words.failures.who);
}
