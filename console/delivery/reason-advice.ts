import type { Channel } from '../../src/domain/channel.ts';
import type { Reason } from '../../src/domain/failure.ts';
import type { SupportWords } from '../../src/domain/support-words/support-words.ts';
import { textFor } from '../../src/domain/support-words/text-for.ts';
import { fill } from '../../src/domain/templates/text.ts';

/**
 * What to do about a reason, whichever message it befell: most of them carry a code. Null where the
 * status advises well enough, and for a reason that these words do not know yet.
 */
export function reasonAdvice(
  reason: string,
  channel: Channel,
  { reasons, kinds }: SupportWords,
): string | null {
  if (!Object.hasOwn(reasons, reason)) return null;
  const advice = textFor(reasons[reason as Reason].advice, channel);
  const { again, next, otherwise } = kinds.code;
  return advice === null ? null : fill(advice, { again, next, otherwise });
}
