import * as z from 'zod/mini';
import { ConfigurationError } from './configuration-error.ts';
import type { TwilioCredentials } from './sms-sender-environment.ts';

/** The secret's text is JSON: `{"authToken"}`, or `{"apiKeySid", "apiKeySecret"}`. */
const schema = z.union([
  z.object({ authToken: z.string().check(z.minLength(16)) }),
  z.object({
    apiKeySid: z.string().check(z.regex(/^SK[0-9a-f]{32}$/i)),
    apiKeySecret: z.string().check(z.minLength(16)),
  }),
]);

/** @throws ConfigurationError when the text is not such JSON; it does not repeat the text. */
export function readTwilioSecret(secret: string, accountSid: string): TwilioCredentials {
  const parsed = schema.safeParse(parseJson(secret));
  if (!parsed.success) {
    const shape = '{"authToken"} or {"apiKeySid", "apiKeySecret"}';
    throw new ConfigurationError([], [`TWILIO_SECRET_ARN (its secret must be JSON: ${shape})`]);
  }
  return 'authToken' in parsed.data
    ? { userName: accountSid, password: parsed.data.authToken }
    : { userName: parsed.data.apiKeySid, password: parsed.data.apiKeySecret };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
