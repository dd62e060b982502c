import { ConfigurationError } from './configuration-error.ts';
import type { TwilioCredentials } from './sms-sender-environment.ts';

/** The secret's text is JSON: `{"authToken"}`, or `{"apiKeySid", "apiKeySecret"}`. */
const SHAPE = '{"authToken"} or {"apiKeySid", "apiKeySecret"}';

/** @throws ConfigurationError when the text is not such JSON; it does not repeat the text. */
export function readTwilioSecret(secret: string, accountSid: string): TwilioCredentials {
  const { authToken, apiKeySid, apiKeySecret } = parseObject(secret);
  if (isSecret(authToken)) return { userName: accountSid, password: authToken };
  if (
    isSecret(apiKeySecret) &&
    typeof apiKeySid === 'string' &&
    /^SK[0-9a-f]{32}$/i.test(apiKeySid)
  ) {
    return { userName: apiKeySid, password: apiKeySecret };
  }
  throw new ConfigurationError([], [`TWILIO_SECRET_ARN (its secret must be JSON: ${SHAPE})`]);
}

function isSecret(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 16;
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
