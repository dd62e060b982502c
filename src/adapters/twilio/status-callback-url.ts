import crypto from 'node:crypto';
import type { Claim } from '../../domain/attempt.ts';
import { isNotificationId } from '../../domain/notification-id.ts';

/** Builds the address at which Twilio reports on one attempt. */
export type StatusCallbackUrl = (claim: Pick<Claim, 'id' | 'attempt'>) => string;

/** What an address of ours says: which attempt is reported on, and until when. */
export interface StatusCallbackTarget extends Pick<Claim, 'id' | 'attempt'> {
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Twilio reports on a message for hours after it was sent; then the address goes stale. */
const LIFE_SECONDS = 7 * 24 * 3600;

const PARAMETERS = ['notification', 'attempt', 'expires', 'signature'] as const;

/**
 * The configured address with notification, attempt, expiry and an HMAC over the three: a report
 * finds its row even when the answer to the request was lost, and nobody can make one up.
 *
 * @param secret a key of the deployment; the HMAC is set apart from its other uses by a label.
 */
export function signedStatusCallbackUrl(
  base: string,
  secret: string,
  now: () => number,
): StatusCallbackUrl {
  return (claim) => {
    const expires = Math.floor(now() / 1000) + LIFE_SECONDS;
    return statusCallbackUrl(base, secret, { ...claim, expires });
  };
}

/** The whole address of one target: the only one that was ever given out for it. */
export function statusCallbackUrl(
  base: string,
  secret: string,
  { id, attempt, expires }: StatusCallbackTarget,
): string {
  const url = new URL(base);
  url.searchParams.set('notification', id);
  url.searchParams.set('attempt', String(attempt));
  url.searchParams.set('expires', String(expires));
  url.searchParams.set('signature', callbackSignature(secret, id, attempt, expires));
  return url.href;
}

/**
 * The target that a query names, or null when it is not one that we signed. Whether it has expired
 * is for the caller to say.
 */
export function readStatusCallbackTarget(
  query: string,
  secret: string,
): StatusCallbackTarget | null {
  const given = new URLSearchParams(query);
  const [id, attempt, expires, signature] = PARAMETERS.map((name) => {
    const values = given.getAll(name);
    return values.length === 1 ? values[0] : undefined;
  });
  if (!isNotificationId(id) || !/^[1-9]\d{0,2}$/.test(attempt ?? '')) return null;
  if (!/^[1-9]\d{0,11}$/.test(expires ?? '')) return null;
  const target = { id, attempt: Number(attempt), expires: Number(expires) };
  const expected = Buffer.from(callbackSignature(secret, id, target.attempt, target.expires));
  const actual = Buffer.from(signature ?? '');
  return actual.length === expected.length && crypto.timingSafeEqual(actual, expected)
    ? target
    : null;
}

export function callbackSignature(
  secret: string,
  notification: string,
  attempt: number,
  expires: number,
): string {
  return crypto
    .createHmac('sha256', secret)
    .update(`twilio-status\0${notification}\0${attempt}\0${expires}`)
    .digest('base64url');
}
