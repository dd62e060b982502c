import { type DetectedKey, type DetectedKind, detectKey, keyOfKind } from './detect-key.ts';

/** Whom somebody looks for, as it stands in the box. */
export interface Who {
  readonly text: string;
  /** What somebody says that it is; null leaves it to its looks. */
  readonly as: DetectedKind | null;
}

export const NOBODY: Who = { text: '', as: null };

export function keyOf({ text, as }: Who): DetectedKey | null {
  return as === null ? detectKey(text) : keyOfKind(text, as);
}

/** What was said of the one text holds for another as long as it looks like the same kind of thing. */
export function retyped(who: Who, text: string): Who {
  const looksTheSame = detectKey(text)?.kind === detectKey(who.text)?.kind;
  return { text, as: looksTheSame ? who.as : null };
}
