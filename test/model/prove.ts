import fc from 'fast-check';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import { brokenGuarantees } from './check-guarantees.ts';
import { play } from './play.ts';

/** The longest tape; a run reads about half of it. */
const LONGEST = 320;
/** Everything else that lives in this process gets its turn after so many runs. */
const BREATH = 200;

export interface Proof {
  readonly policy: DeliveryPolicy;
  readonly runs: number;
  readonly seed: number;
  readonly progress?: (done: number) => void;
}

/**
 * Plays that many lives and checks each.
 *
 * @returns how often each ending came about, by what the row says and how many were taken.
 * @throws with the shortest life found that breaks a guarantee, and its story.
 */
export async function prove({ policy, runs, seed, progress }: Proof): Promise<Map<string, number>> {
  const endings = new Map<string, number>();
  let done = 0;
  const tapes = fc.uint8Array({ maxLength: LONGEST, size: 'max' });
  const holds = fc.asyncProperty(tapes, async (bytes) => {
    const played = await play(policy, bytes);
    const broken = brokenGuarantees(played);
    if (broken.length > 0) {
      throw new Error(`${broken.join('\n')}\n${played.truth.story(played.row)}`);
    }
    const says = played.row === null ? 'no row' : standingOf(played.row).status;
    for (const ending of [says, `taken ${played.truth.taken}`]) {
      endings.set(ending, (endings.get(ending) ?? 0) + 1);
    }
    done += 1;
    if (done % BREATH > 0) return;
    progress?.(done);
    await new Promise((resolve) => setImmediate(resolve));
  });
  await fc.assert(holds, { numRuns: runs, seed });
  return endings;
}
