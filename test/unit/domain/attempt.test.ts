import { describe, expect, it } from 'vitest';
import {
  type AttemptOutcome,
  type Claim,
  judgeAttempt,
  MAX_ATTEMPTS,
  MAX_MAYBE_SENT,
} from '../../../src/domain/attempt.ts';
import { DEFAULT_TIMINGS, RETRY_WINDOW_MS } from '../../../src/domain/delivery-timings.ts';
import { claim, NOW, notAccepted, OUTCOMES } from './attempt-outcomes.ts';

const judge = (held: Claim, outcome: AttemptOutcome, now: number) =>
  judgeAttempt(held, outcome, now, DEFAULT_TIMINGS);

it('the limits are those of the delivery design', () => {
  expect([MAX_ATTEMPTS, MAX_MAYBE_SENT, DEFAULT_TIMINGS.graceMs]).toEqual([6, 3, 50_000]);
});

describe('an accepted attempt', () => {
  it.each([
    [1, 0],
    [2, 1],
    [6, 2],
  ])(
    'number %i, after %i ambiguous ones, ends the notification with the provider’s id',
    (n, before) => {
      expect(judge(claim(n, before), OUTCOMES.accepted, NOW)).toEqual({
        phase: 'ACCEPTED',
        reason: null,
        providerCode: null,
        providerMessageId: 'SM1',
        maybeSent: false,
        leaseUntil: null,
        dueAt: NOW + DEFAULT_TIMINGS.confirmationMs,
        retry: 'never',
      });
    },
  );
});

describe('a definite refusal that may pass', () => {
  it.each([1, 2, 3, 4, 5])('of attempt %i leaves the row open for another at once', (attempt) => {
    expect(judge(claim(attempt, 0), OUTCOMES.throttled, NOW)).toEqual({
      phase: 'RETRYABLE',
      reason: 'throttled',
      providerCode: '20429',
      providerMessageId: null,
      maybeSent: false,
      leaseUntil: null,
      dueAt: NOW + RETRY_WINDOW_MS,
      retry: 'now',
    });
  });

  it.each([6, 7])('of attempt %i, with none left, is a failure', (attempt) => {
    expect(judge(claim(attempt, 0), OUTCOMES.throttled, NOW)).toMatchObject({
      phase: 'FAILED',
      retry: 'never',
    });
  });
});

describe('a definite refusal for good', () => {
  it('fails the notification when nothing can have arrived', () => {
    expect(judge(claim(1, 0), OUTCOMES.optedOut, NOW)).toEqual({
      phase: 'FAILED',
      reason: 'opted_out',
      providerCode: '20429',
      providerMessageId: null,
      maybeSent: false,
      leaseUntil: null,
      dueAt: null,
      retry: 'never',
    });
  });
});

describe('after an earlier ambiguous attempt', () => {
  it.each<[string, AttemptOutcome, 'now' | 'never']>([
    ['a refusal that may pass', OUTCOMES.throttled, 'now'],
    ['a refusal for good', OUTCOMES.optedOut, 'never'],
    ['a code past its life', OUTCOMES.expired, 'never'],
  ])('%s leaves it unknown, since the earlier one may have arrived', (_, outcome, retry) => {
    for (const before of [1, 2]) {
      const verdict = judge(claim(before + 1, before), outcome, NOW);
      expect(verdict).toMatchObject({
        phase: 'UNKNOWN',
        retry,
        maybeSent: false,
        leaseUntil: null,
      });
    }
  });

  it('the last refusal does not turn it into a failure either', () => {
    expect(judge(claim(6, 1), OUTCOMES.throttled, NOW)).toMatchObject({
      phase: 'UNKNOWN',
      retry: 'never',
    });
  });
});

describe('an ambiguous attempt', () => {
  it.each([true, false])('is unknown and gets a time of grace (retryable: %s)', (retryable) => {
    const outcome = notAccepted({ kind: 'provider_error', retryable, ambiguous: true });
    expect(judge(claim(1, 0), outcome, NOW)).toEqual({
      phase: 'UNKNOWN',
      reason: 'provider_error',
      providerCode: '20429',
      providerMessageId: null,
      maybeSent: true,
      leaseUntil: NOW + 50_000,
      dueAt: NOW + DEFAULT_TIMINGS.confirmationMs,
      retry: 'after-grace',
    });
  });

  it.each([
    [1, 0, 'after-grace'],
    [2, 1, 'after-grace'],
    [3, 2, 'never'],
    [4, 2, 'never'],
    [5, 1, 'after-grace'],
    [6, 0, 'never'],
    [6, 1, 'never'],
  ])('number %i after %i other ambiguous ones: retry %s', (attempt, before, retry) => {
    expect(judge(claim(attempt, before), OUTCOMES.noAnswer, NOW)).toMatchObject({
      phase: 'UNKNOWN',
      maybeSent: true,
      retry,
    });
  });
});

describe('an attempt that sent nothing because the code was past its life', () => {
  it('is expired, and does not count as possibly sent', () => {
    expect(judge(claim(1, 0), OUTCOMES.expired, NOW)).toEqual({
      phase: 'EXPIRED',
      reason: 'code_expired',
      providerCode: null,
      providerMessageId: null,
      maybeSent: false,
      leaseUntil: null,
      dueAt: null,
      retry: 'never',
    });
  });
});

describe('an attempt whose process never came back', () => {
  it('is unknown for good, and counts as possibly sent', () => {
    expect(judge(claim(1, 0), OUTCOMES.lost, NOW)).toEqual({
      phase: 'UNKNOWN',
      reason: 'process_lost',
      providerCode: null,
      providerMessageId: null,
      maybeSent: true,
      leaseUntil: null,
      dueAt: NOW + DEFAULT_TIMINGS.confirmationMs,
      retry: 'never',
    });
  });
});
