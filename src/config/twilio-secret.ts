import { membersOf } from '../domain/members-of.ts';
import { ConfigurationError } from './configuration-error.ts';
import type { TwilioCredentials } from './sms-sender-environment.ts';

/**
 * The secret's text is JSON. The sender signs in with an API key or with the auth token; callbacks
 * are signed with the auth tokens alone.
 */
const SENDER_SHAPE = '{"authToken"} or {"apiKeySid", "apiKeySecret"}';
const CALLBACK_SHAPE = '{"authToken"}, with "secondaryAuthToken" while it is rotated';

/** @throws ConfigurationError when the text is not such JSON; it does not repeat the text. */
export function readTwilioSecret(secret: string, accountSid: string): TwilioCredentials {
  const { authToken, apiKeySid, apiKeySecret } = parseObject(secret);
  if (
    isSecret(apiKeySecret) &&
    typeof apiKeySid === 'string' &&
    /^SK[0-9a-f]{32}$/i.test(apiKeySid)
  ) {
    return { userName: apiKeySid, password: apiKeySecret };
  }
  if (isSecret(authToken)) return { userName: accountSid, password: authToken };
  throw unusable(SENDER_SHAPE);
}

/** The tokens that a callback may be signed with. @throws ConfigurationError, without the text */
export function readTwilioAuthTokens(secret: string): readonly string[] {
  const { authToken, secondaryAuthToken } = parseObject(secret);
  const tokens = [authToken, secondaryAuthToken].filter(isSecret);
  if (tokens.length === 0) throw unusable(CALLBACK_SHAPE);
  return tokens;
}

function unusable(shape: string): ConfigurationError {
  return new ConfigurationError([], [`TWILIO_SECRET_ARN (its secret must be JSON: ${shape})`]);
}

function isSecret(value: unknown): value is string {
  return typeof value === 'string' && value.length >= 16;
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    return membersOf(JSON.parse(text));
  } catch {
    return {};
  }
}
