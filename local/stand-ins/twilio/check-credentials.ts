import { createHash, timingSafeEqual } from 'node:crypto';
import { TwilioError } from './twilio-error.ts';

/** The account's two ways of signing in. */
export interface TwilioCredentials {
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeys?: readonly { readonly sid: string; readonly secret: string }[] | undefined;
}

/**
 * Checks HTTP Basic credentials: the account's SID and token, or an API key's SID and secret.
 *
 * @param accountSid - the account that the request's path names
 * @throws TwilioError 20003 with HTTP status 401, the same for every kind of mismatch
 */
export function checkCredentials(
  credentials: TwilioCredentials,
  authorization: string | undefined,
  accountSid: string,
): void {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '')?.[1] ?? '';
  const given = Buffer.from(encoded, 'base64').toString('utf8');
  const accepted = [
    `${credentials.accountSid}:${credentials.authToken}`,
    ...(credentials.apiKeys ?? []).map(({ sid, secret }) => `${sid}:${secret}`),
  ];
  if (accountSid === credentials.accountSid && accepted.some((pair) => same(pair, given))) return;
  throw new TwilioError(20003, 'Authenticate', 401);
}

function same(expected: string, given: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(expected), digest(given));
}
