import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../../src/handlers/audit-api/next-step.ts';
import { HandSetClock } from '../../../contract/hand-set-clock.ts';

const STEP = 100;

/** When an answer leaves, whose work took so long, by the milliseconds since its request came in. */
async function leaves(taken: number, stepMs = STEP): Promise<number> {
  const clock = new HandSetClock();
  const since = clock.now();
  clock.advance(taken);
  await nextStep(clock, since, stepMs);
  return clock.now() - since;
}

describe('an answer leaves', () => {
  it.each([
    [0, 100],
    [1, 100],
    [42, 100],
    [99, 100],
    [100, 200],
    [101, 200],
    [1234, 1300],
  ])('after work of %i ms at %i ms', async (taken, at) => {
    expect(await leaves(taken)).toBe(at);
  });

  it('at a multiple of the step, never before its work is done and never a step late', async () => {
    const step = fc.integer({ min: 1, max: 5000 });
    await fc.assert(
      fc.asyncProperty(fc.nat(30_000), step, async (taken, stepMs) => {
        const at = await leaves(taken, stepMs);
        expect(at % stepMs).toBe(0);
        expect(at - taken).toBeGreaterThan(0);
        expect(at - taken).toBeLessThanOrEqual(stepMs);
      }),
    );
  });

  it('at the same time, whatever within a step was done for it', async () => {
    const times = await Promise.all([3, 17, 58, 96].map((taken) => leaves(taken)));
    expect(new Set(times)).toEqual(new Set([STEP]));
  });

  it('not early where timers are', async () => {
    const clock = new HandSetClock();
    const since = clock.now();
    const early = {
      now: () => clock.now(),
      sleep: (ms: number) => clock.sleep(Math.max(ms - 1, 1)),
    };
    await nextStep(early, since, STEP);
    expect(clock.now() - since).toBe(STEP);
  });

  it('some time, also where the clock was set back meanwhile', async () => {
    let now = 1_000_000;
    let slept = 0;
    const clock = {
      now: () => now,
      sleep: async (ms: number) => {
        slept += ms;
        now -= 3600_000;
      },
    };
    await nextStep(clock, now, STEP);
    expect(slept).toBeLessThanOrEqual(3 * STEP);
  });
});
