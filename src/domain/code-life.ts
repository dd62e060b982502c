import type { Purpose } from './purpose.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * How long Cognito honours what the message carries, in seconds, counted from the first delivery of
 * the event: Cognito puts no time stamp into it.
 *
 * - Invitations use the pool's default `TemporaryPasswordValidityDays` (7 days).
 * - Sign-in codes use the app client's default `AuthSessionValidity` (3 minutes). A client may allow
 *   up to 15, but the event does not say so; the short value never sends a dead code.
 * - A take-over notice carries no code. A day later it is no longer news.
 *
 * Source: Amazon Cognito developer guide, "Custom email sender", "Custom SMS sender".
 */
export const CODE_LIFE_SECONDS: Readonly<Record<Purpose, number>> = {
  'sign-up': DAY,
  'resend-code': DAY,
  'reset-password': HOUR,
  'update-attribute': DAY,
  'verify-attribute': DAY,
  invitation: 7 * DAY,
  'sign-in': 3 * MINUTE,
  'account-takeover': DAY,
};
