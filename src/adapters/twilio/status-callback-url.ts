import crypto from 'node:crypto';
import type { Claim } from '../../domain/attempt.ts';

/** Builds the address at which Twilio reports on one attempt. */
export type StatusCallbackUrl = (claim: Pick<Claim, 'id' | 'attempt'>) => string;

/** Twilio reports on a message for hours after it was sent; then the address goes stale. */
const LIFE_SECONDS = 7 * 24 * 3600;

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
  return ({ id, attempt }) => {
    const expires = Math.floor(now() / 1000) + LIFE_SECONDS;
    const url = new URL(base);
    url.searchParams.set('notification', id);
    url.searchParams.set('attempt', String(attempt));
    url.searchParams.set('expires', String(expires));
    url.searchParams.set('signature', callbackSignature(secret, id, attempt, expires));
    return url.href;
  };
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
