import type { Purpose } from './purpose.ts';
import type { DurationUnit } from './templates/wording.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a pool and an app client have set, where it is known; null where it is not. */
export interface CodeLife {
  /** `AuthSessionValidity` of the app client, 3 to 15. */
  readonly signInMinutes: number | null;
  /** `TemporaryPasswordValidityDays` of the pool, 1 to 365. */
  readonly temporaryPasswordDays: number | null;
}

export const UNKNOWN_LIFE: CodeLife = { signInMinutes: null, temporaryPasswordDays: null };

/**
 * How long Cognito honours what a message carries, in seconds, counted from the first delivery of
 * the event: Cognito puts no time stamp into it. Where a setting is not known, its default is taken:
 * the short one for sign-in codes never sends a dead code.
 *
 * A take-over notice carries no code. A day later it is no longer news.
 *
 * Source: Amazon Cognito developer guide, "Custom email sender", "Custom SMS sender".
 */
export function codeLifeSeconds(purpose: Purpose, life: CodeLife = UNKNOWN_LIFE): number {
  switch (purpose) {
    case 'sign-in':
      return (life.signInMinutes ?? 3) * MINUTE;
    case 'invitation':
      return (life.temporaryPasswordDays ?? 7) * DAY;
    case 'reset-password':
      return HOUR;
    case 'sign-up':
    case 'resend-code':
    case 'update-attribute':
    case 'verify-attribute':
    case 'account-takeover':
      return DAY;
  }
}

export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** What may be told of it: a setting nobody knows is never told as if it were known. */
export function toldLife(purpose: Purpose, life: CodeLife): Duration | null {
  if (purpose === 'sign-in' && life.signInMinutes === null) return null;
  if (purpose === 'invitation') {
    const amount = life.temporaryPasswordDays;
    return amount === null ? null : { amount, unit: 'days' };
  }
  const seconds = codeLifeSeconds(purpose, life);
  return seconds % HOUR === 0
    ? { amount: seconds / HOUR, unit: 'hours' }
    : { amount: seconds / MINUTE, unit: 'minutes' };
}
