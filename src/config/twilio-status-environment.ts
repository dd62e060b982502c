import {
  AUDIT_VARIABLES,
  type AuditSettings,
  auditSettings,
  PEPPER_CHECK,
  PEPPER_VARIABLES,
  pepperSource,
  SECRET_ARN,
  type SecretSource,
} from './audit-environment.ts';
import { type Environment, exactlyOne, readEnvironment } from './read-environment.ts';
import { matching, oneOf, optional, required, webAddress } from './variable.ts';

const authToken = matching(/^\S{16,}$/);

/** Everything that the reader of Twilio's callbacks takes from its environment. */
export const TWILIO_STATUS_VARIABLES = {
  ...AUDIT_VARIABLES,
  ...PEPPER_VARIABLES,
  TWILIO_ACCOUNT_SID: required(matching(/^AC[0-9a-f]{32}$/i)),
  TWILIO_AUTH_TOKEN: optional(authToken),
  TWILIO_AUTH_TOKEN_SECONDARY: optional(authToken),
  TWILIO_SECRET_ARN: optional(matching(SECRET_ARN)),
  TWILIO_STATUS_CALLBACK_URL: required(webAddress),
  TWILIO_REDACT_BODY: optional(oneOf(['true', 'false'])),
  TWILIO_API_BASE_URL: optional(webAddress),
} as const;

const TOKEN_CHECK = exactlyOne(['TWILIO_AUTH_TOKEN'], ['TWILIO_SECRET_ARN']);

export interface TwilioStatusSettings extends AuditSettings {
  readonly pepper: SecretSource;
  readonly accountSid: string;
  /** Primary first. */
  readonly authTokens: readonly string[] | { readonly secretArn: string };
  readonly statusCallbackUrl: string;
  readonly redactBody: boolean;
  readonly twilioBaseUrl: string;
}

/** @throws ConfigurationError */
export function readTwilioStatusSettings(environment: Environment): TwilioStatusSettings {
  const env = readEnvironment(TWILIO_STATUS_VARIABLES, environment, [PEPPER_CHECK, TOKEN_CHECK]);
  const tokens = [env.TWILIO_AUTH_TOKEN, env.TWILIO_AUTH_TOKEN_SECONDARY];
  return {
    ...auditSettings(env),
    pepper: pepperSource(env),
    accountSid: env.TWILIO_ACCOUNT_SID,
    authTokens:
      env.TWILIO_SECRET_ARN === undefined
        ? tokens.filter((token) => token !== undefined)
        : { secretArn: env.TWILIO_SECRET_ARN },
    statusCallbackUrl: env.TWILIO_STATUS_CALLBACK_URL,
    redactBody: env.TWILIO_REDACT_BODY === 'true',
    twilioBaseUrl: env.TWILIO_API_BASE_URL ?? 'https://api.twilio.com',
  };
}
