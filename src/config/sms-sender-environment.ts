import { SECRET_ARN } from './audit-environment.ts';
import { type Environment, exactlyOne, readEnvironment } from './read-environment.ts';
import {
  SENDER_CHECKS,
  SENDER_VARIABLES,
  type SenderSettings,
  senderSettings,
} from './sender-environment.ts';
import { matching, optional, required, webAddress } from './variable.ts';

/** Everything that the SMS sender reads of its environment. */
export const SMS_SENDER_VARIABLES = {
  ...SENDER_VARIABLES,
  TWILIO_ACCOUNT_SID: required(matching(/^AC[0-9a-f]{32}$/i)),
  TWILIO_AUTH_TOKEN: optional(matching(/^\S{16,}$/)),
  TWILIO_API_KEY_SID: optional(matching(/^SK[0-9a-f]{32}$/i)),
  TWILIO_API_KEY_SECRET: optional(matching(/^\S{16,}$/)),
  TWILIO_SECRET_ARN: optional(matching(SECRET_ARN)),
  TWILIO_MESSAGING_SERVICE_SID: optional(matching(/^MG[0-9a-f]{32}$/i)),
  /** A number, a short code, or an alphanumeric sender. */
  TWILIO_FROM: optional(matching(/^(\+[1-9]\d{6,14}|\d{3,8}|[A-Za-z0-9 +&_-]{1,11})$/)),
  TWILIO_STATUS_CALLBACK_URL: optional(webAddress),
  TWILIO_API_BASE_URL: optional(webAddress),
} as const;

const SMS_CHECKS = [
  ...SENDER_CHECKS,
  exactlyOne(
    ['TWILIO_AUTH_TOKEN'],
    ['TWILIO_API_KEY_SID', 'TWILIO_API_KEY_SECRET'],
    ['TWILIO_SECRET_ARN'],
  ),
  exactlyOne(['TWILIO_MESSAGING_SERVICE_SID'], ['TWILIO_FROM']),
];

/** Whom Twilio is to take us for. */
export interface TwilioCredentials {
  readonly userName: string;
  readonly password: string;
}

export interface SmsSenderSettings extends SenderSettings {
  readonly accountSid: string;
  readonly credentials: TwilioCredentials | { readonly secretArn: string };
  readonly origin: { readonly messagingServiceSid: string } | { readonly from: string };
  readonly statusCallbackUrl: string | null;
  readonly twilioBaseUrl: string;
}

/** @throws ConfigurationError */
export function readSmsSenderSettings(environment: Environment): SmsSenderSettings {
  const env = readEnvironment(SMS_SENDER_VARIABLES, environment, SMS_CHECKS);
  const service = env.TWILIO_MESSAGING_SERVICE_SID;
  return {
    ...senderSettings(env),
    accountSid: env.TWILIO_ACCOUNT_SID,
    credentials:
      env.TWILIO_SECRET_ARN === undefined
        ? {
            userName: env.TWILIO_API_KEY_SID ?? env.TWILIO_ACCOUNT_SID,
            password: env.TWILIO_API_KEY_SECRET ?? env.TWILIO_AUTH_TOKEN ?? '',
          }
        : { secretArn: env.TWILIO_SECRET_ARN },
    origin:
      service === undefined ? { from: env.TWILIO_FROM ?? '' } : { messagingServiceSid: service },
    statusCallbackUrl: env.TWILIO_STATUS_CALLBACK_URL ?? null,
    twilioBaseUrl: env.TWILIO_API_BASE_URL ?? 'https://api.twilio.com',
  };
}
