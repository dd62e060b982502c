import { UNKNOWN_LIFE } from '../domain/code-life.ts';
import type { SmsVoice } from '../domain/voice.ts';
import type { VoiceEntries } from '../domain/voice-book.ts';
import { SECRET_ARN } from './audit-environment.ts';
import { type Environment, exactlyOne, readEnvironment } from './read-environment.ts';
import {
  SENDER_VARIABLES,
  type SenderSettings,
  senderChecks,
  senderSettings,
} from './sender-environment.ts';
import { MESSAGING_SERVICE_SID, SMS_SENDER } from './sms-origin.ts';
import { matching, optional, required, webAddress } from './variable.ts';
import { SMS_VOICES } from './voices/sms-voices.ts';

/** Everything that the SMS sender reads of its environment. */
export const SMS_SENDER_VARIABLES = {
  ...SENDER_VARIABLES,
  TWILIO_ACCOUNT_SID: required(matching(/^AC[0-9a-f]{32}$/i)),
  TWILIO_AUTH_TOKEN: optional(matching(/^\S{16,}$/)),
  TWILIO_API_KEY_SID: optional(matching(/^SK[0-9a-f]{32}$/i)),
  TWILIO_API_KEY_SECRET: optional(matching(/^\S{16,}$/)),
  TWILIO_SECRET_ARN: optional(matching(SECRET_ARN)),
  TWILIO_MESSAGING_SERVICE_SID: optional(matching(MESSAGING_SERVICE_SID)),
  TWILIO_FROM: optional(matching(SMS_SENDER)),
  TWILIO_STATUS_CALLBACK_URL: optional(webAddress),
  TWILIO_API_BASE_URL: optional(webAddress),
} as const;

const CREDENTIALS = exactlyOne(
  ['TWILIO_AUTH_TOKEN'],
  ['TWILIO_API_KEY_SID', 'TWILIO_API_KEY_SECRET'],
  ['TWILIO_SECRET_ARN'],
);
const ORIGIN = exactlyOne(['TWILIO_MESSAGING_SERVICE_SID'], ['TWILIO_FROM']);

/** Whom Twilio is to take us for. */
export interface TwilioCredentials {
  readonly userName: string;
  readonly password: string;
}

export interface SmsSenderSettings extends SenderSettings {
  readonly accountSid: string;
  readonly credentials: TwilioCredentials | { readonly secretArn: string };
  /** The voice of every pool that `sealpost.config.ts` does not give one of its own. */
  readonly voice: SmsVoice;
  readonly statusCallbackUrl: string | null;
  readonly twilioBaseUrl: string;
}

/**
 * @param entries what is configured already, and need not be in the environment.
 * @throws ConfigurationError
 */
export function readSmsSenderSettings(
  environment: Environment,
  { everywhere }: VoiceEntries<SmsVoice> = SMS_VOICES,
): SmsSenderSettings {
  const env = readEnvironment(SMS_SENDER_VARIABLES, environment, [
    ...senderChecks(everywhere.brand?.name !== undefined),
    CREDENTIALS,
    ...(everywhere.origin === undefined ? [ORIGIN] : []),
  ]);
  const service = env.TWILIO_MESSAGING_SERVICE_SID;
  const settings = senderSettings(env);
  return {
    ...settings,
    voice: {
      brand: { name: settings.brandName },
      languages: settings.languages,
      life: UNKNOWN_LIFE,
      origin:
        service === undefined ? { from: env.TWILIO_FROM ?? '' } : { messagingServiceSid: service },
      autofill: null,
      texts: {},
    },
    accountSid: env.TWILIO_ACCOUNT_SID,
    credentials:
      env.TWILIO_SECRET_ARN === undefined
        ? {
            userName: env.TWILIO_API_KEY_SID ?? env.TWILIO_ACCOUNT_SID,
            password: env.TWILIO_API_KEY_SECRET ?? env.TWILIO_AUTH_TOKEN ?? '',
          }
        : { secretArn: env.TWILIO_SECRET_ARN },
    statusCallbackUrl: env.TWILIO_STATUS_CALLBACK_URL ?? null,
    twilioBaseUrl: env.TWILIO_API_BASE_URL ?? 'https://api.twilio.com',
  };
}
