import type { Call } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { ask, canAsk } from '../terminal/ask.ts';

/** @throws CommandError when nobody is there to be asked, before anything is done */
export function mustBeAnswerable({ yes }: { readonly yes?: boolean }): void {
  if (yes === true || canAsk()) return;
  throw new CommandError(
    EXIT.usage,
    'Nobody is there to be asked: say --yes, or "pool diff" to look only.',
  );
}

/** Asks whether to go on, unless that was said already. @throws CommandError for anything but yes */
export async function confirm(
  question: string,
  { yes }: { readonly yes?: boolean },
  { signal }: Call,
): Promise<void> {
  if (yes === true) return;
  const answer = (await ask(`${question} [y/N] `, signal))?.trim().toLowerCase();
  if (answer === 'y' || answer === 'yes') return;
  throw new CommandError(EXIT.usage, 'Nothing was changed.');
}
