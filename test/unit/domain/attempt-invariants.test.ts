import { describe, expect, it } from 'vitest';
import {
  type AttemptOutcome,
  type Claim,
  judgeAttempt,
  MAX_ATTEMPTS,
  MAX_MAYBE_SENT,
} from '../../../src/domain/attempt.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { claim, NOW, OUTCOMES } from './attempt-outcomes.ts';

const judge = (held: Claim, outcome: AttemptOutcome, now: number) =>
  judgeAttempt(held, outcome, now, DEFAULT_TIMINGS);

describe('whatever the outcome', () => {
  const claims = [1, 2, 3, 4, 5, 6, 7].flatMap((n) =>
    [0, 1, 2, 3].map((before) => claim(n, before)),
  );
  const verdicts = Object.values<AttemptOutcome>(OUTCOMES).flatMap((outcome) =>
    claims.map((held) => ({ held, outcome, verdict: judge(held, outcome, NOW) })),
  );

  it('FAILED and EXPIRED are said only when no attempt can have arrived', () => {
    const final = verdicts.filter(({ verdict }) => ['FAILED', 'EXPIRED'].includes(verdict.phase));
    expect(final.length).toBeGreaterThan(0);
    for (const { held, verdict } of final) {
      expect(held.maybeSentBefore).toBe(0);
      expect(verdict.maybeSent).toBe(false);
    }
  });

  it('RETRYABLE, which even at-most-once may try again, is said only when none can have arrived', () => {
    const open = verdicts.filter(({ verdict }) => verdict.phase === 'RETRYABLE');
    expect(open.length).toBeGreaterThan(0);
    for (const { held, verdict } of open) {
      expect(held.maybeSentBefore).toBe(0);
      expect(verdict.maybeSent).toBe(false);
    }
  });

  it('no attempt ends as SENDING', () => {
    expect(verdicts.filter(({ verdict }) => verdict.phase === 'SENDING')).toEqual([]);
  });

  it('nothing is retried past the limit of attempts, or of possible acceptances', () => {
    for (const { held, verdict } of verdicts) {
      if (verdict.retry === 'never') continue;
      expect(held.attempt).toBeLessThan(MAX_ATTEMPTS);
      if (verdict.maybeSent) expect(held.maybeSentBefore + 1).toBeLessThan(MAX_MAYBE_SENT);
    }
  });
});
