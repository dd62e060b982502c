import { createHmac } from 'node:crypto';

/**
 * The `X-Twilio-Signature` of a form: HMAC-SHA1 over the URL and, in the order of their names, each
 * field's name and value without anything between them. Written here and not taken from Twilio's
 * package, so that a fault of that package cannot agree with itself.
 *
 * @param url - exactly as requested, query included
 */
export function twilioSignature(
  authToken: string,
  url: string,
  fields: Readonly<Record<string, string>>,
): string {
  const signed = Object.keys(fields)
    .sort()
    .map((name) => `${name}${fields[name]}`);
  return createHmac('sha1', authToken)
    .update(`${url}${signed.join('')}`, 'utf8')
    .digest('base64');
}
