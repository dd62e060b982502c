import { UNKNOWN_LIFE } from '../domain/code-life.ts';
import type { EmailVoice } from '../domain/voice.ts';
import type { VoiceEntries } from '../domain/voice-book.ts';
import { mailbox } from './mailbox.ts';
import { type Environment, needed, readEnvironment } from './read-environment.ts';
import {
  SENDER_VARIABLES,
  type SenderSettings,
  senderChecks,
  senderSettings,
} from './sender-environment.ts';
import { matching, optional, webAddress } from './variable.ts';
import { EMAIL_VOICES } from './voices/email-voices.ts';
import { PLAIN_BRAND } from './voices/plain-brand.ts';

/** Everything that the e-mail sender reads of its environment. */
export const EMAIL_SENDER_VARIABLES = {
  ...SENDER_VARIABLES,
  EMAIL_FROM: optional(mailbox),
  EMAIL_REPLY_TO: optional(mailbox),
  SES_CONFIGURATION_SET: optional(matching(/^[\w-]{1,64}$/)),
  AWS_ENDPOINT_URL_SESV2: optional(webAddress),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: optional(webAddress),
} as const;

export interface EmailSenderSettings extends SenderSettings {
  /** The voice of every pool that `sealpost.config.ts` does not give one of its own. */
  readonly voice: EmailVoice;
  readonly configurationSet: string | null;
  readonly sesEndpoint: string | null;
  readonly cognitoEndpoint: string | null;
}

/**
 * @param entries what is configured already, and need not be in the environment.
 * @throws ConfigurationError
 */
export function readEmailSenderSettings(
  environment: Environment,
  { everywhere }: VoiceEntries<EmailVoice> = EMAIL_VOICES,
): EmailSenderSettings {
  const env = readEnvironment(EMAIL_SENDER_VARIABLES, environment, [
    ...senderChecks(everywhere.brand?.name !== undefined),
    ...(everywhere.from === undefined ? [needed('EMAIL_FROM')] : []),
  ]);
  const settings = senderSettings(env);
  return {
    ...settings,
    voice: {
      brand: { ...PLAIN_BRAND, name: settings.brandName, supportUrl: settings.supportUrl },
      languages: settings.languages,
      life: UNKNOWN_LIFE,
      from: env.EMAIL_FROM ?? '',
      replyTo: env.EMAIL_REPLY_TO ?? null,
      footerLinks: {},
      texts: {},
    },
    configurationSet: env.SES_CONFIGURATION_SET ?? null,
    sesEndpoint: env.AWS_ENDPOINT_URL_SESV2 ?? env.AWS_ENDPOINT_URL ?? null,
    cognitoEndpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? env.AWS_ENDPOINT_URL ?? null,
  };
}
