import type { Channel } from '../../src/domain/channel.ts';
import type { Reason } from '../../src/domain/failure.ts';
import type { SupportWords } from '../../src/domain/support-words/support-words.ts';
import { textFor } from '../../src/domain/support-words/text-for.ts';

/** Why, in plain words; null for a reason that these words do not know yet. */
export function reasonSentence(
  reason: string | null,
  channel: Channel,
  { reasons }: SupportWords,
): string | null {
  if (reason === null || !Object.hasOwn(reasons, reason)) return null;
  return textFor(reasons[reason as Reason].sentence, channel);
}
