import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';

/** The fields of a form; a repeated one has a list. */
export type FormFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Whether Twilio signed these fields for this address with one of the account's tokens. While a token
 * is rotated there are two.
 *
 * @param url as it was given to Twilio; its fragment holds connection settings and is never sent.
 */
export function isSignedByTwilio(
  { url, signature, fields }: { url: string; signature: string; fields: FormFields },
  authTokens: readonly string[],
): boolean {
  const sent = url.replace(/#.*$/, '');
  // Every token is tried, whichever fits: the time tells nothing.
  const fits = authTokens.map((token) => validateRequest(token, signature, sent, fields));
  return fits.includes(true);
}
