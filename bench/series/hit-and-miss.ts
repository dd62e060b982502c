import { sealpostZip } from '../bundles.ts';
import { compare } from '../comparison.ts';
import { startLookUpArm } from '../look-ups/look-up-arm.ts';
import { separation } from '../look-ups/separation.ts';
import { startStaffTokens } from '../look-ups/staff-tokens.ts';
import { median } from '../median.ts';
import type { Series } from './series.ts';

const ROWS = 1_000;
const LOOK_UPS = 5_000;
const CALLERS = 10;
/** As deployed. */
const ANSWER_STEP_MS = 100;
const PER_BATCH = 500;

/** Whether the time of an answer tells if something was found: people who are there, or nobody. */
export const hitAndMiss: Series = {
  title: 'hit and miss',
  lines: ['audit-hit-miss'],
  async measure({ onProgress }) {
    const staff = await startStaffTokens();
    const arm = await startLookUpArm({
      rows: ROWS,
      staff,
      bundle: sealpostZip('audit-api').replace(/\.zip$/, '/index.mjs'),
      answerStepMs: ANSWER_STEP_MS,
    });
    try {
      const tokens = staff.tokens.slice(0, CALLERS);
      const hits: number[] = [];
      const misses: number[] = [];
      for (let done = 0; done < LOOK_UPS; done += PER_BATCH) {
        onProgress(`${done} of ${LOOK_UPS} look-ups`);
        // By the toss of a coin: no order that a slow moment could follow.
        const asked = Array.from({ length: PER_BATCH }, () => Math.random() < 0.5);
        const people = asked.map((isHit, at) =>
          isHit ? (arm.people[at % arm.people.length] ?? '') : crypto.randomUUID(),
        );
        const times = await arm.lookUp({ tokens, people });
        for (const [at, time] of times.entries()) (asked[at] ? hits : misses).push(time);
      }
      const { likelihood, margin } = separation(hits, misses);
      const [percent, give] = [likelihood, margin].map((share) => (share * 100).toFixed(1));
      return [
        {
          id: 'audit-hit-miss',
          ...compare([median(misses)], [median(hits)]),
          note: `of a hit and a miss, the slower one is the hit in ${percent} % of ${LOOK_UPS} look-ups; a coin gives 50 ± ${give} %`,
        },
      ];
    } finally {
      arm.stop();
      staff.close();
    }
  },
};
