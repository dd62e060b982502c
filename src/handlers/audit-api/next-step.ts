import type { Clock } from '../../domain/ports/clock.ts';

/** Timers may wake a little early; so many times it is looked at again. */
const LOOKS = 3;

/**
 * Resolves at the next multiple of `stepMs` after `since`. How long the work took within a step, and
 * so whether there was something to find, is not to be seen from outside.
 */
export async function nextStep(clock: Clock, since: number, stepMs: number): Promise<void> {
  const taken = clock.now() - since;
  const leaveAt = since + (Math.floor(taken / stepMs) + 1) * stepMs;
  for (let look = 0; look < LOOKS; look += 1) {
    const rest = leaveAt - clock.now();
    if (rest <= 0) return;
    await clock.sleep(Math.min(rest, stepMs));
  }
}
