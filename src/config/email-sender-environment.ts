import { Recipient } from '../domain/recipient.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import {
  SENDER_CHECKS,
  SENDER_VARIABLES,
  type SenderSettings,
  senderSettings,
} from './sender-environment.ts';
import { matching, optional, required, webAddress } from './variable.ts';

/**
 * `address`, or `Name <address>`, as SES takes it in a request: plain ASCII, and a name with other
 * characters than letters, digits and a few marks in quotes.
 */
function mailbox(text: string): string | undefined {
  const named =
    /^(?:[\w !#$%&'*+/=?^`{|}~-]{1,100}|"[\x20\x21\x23-\x5b\x5d-\x7e]{1,100}") ?<([^<>]+)>$/.exec(
      text,
    );
  const address = named?.[1] ?? text;
  return /^[\x21-\x7e]+$/.test(address) && Recipient.email(address) !== null ? text : undefined;
}

/** Everything that the e-mail sender reads of its environment. */
export const EMAIL_SENDER_VARIABLES = {
  ...SENDER_VARIABLES,
  EMAIL_FROM: required(mailbox),
  EMAIL_REPLY_TO: optional(mailbox),
  SES_CONFIGURATION_SET: optional(matching(/^[\w-]{1,64}$/)),
  AWS_ENDPOINT_URL_SESV2: optional(webAddress),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: optional(webAddress),
} as const;

export interface EmailSenderSettings extends SenderSettings {
  readonly from: string;
  readonly replyTo: string | null;
  readonly configurationSet: string | null;
  readonly sesEndpoint: string | null;
  readonly cognitoEndpoint: string | null;
}

/** @throws ConfigurationError */
export function readEmailSenderSettings(environment: Environment): EmailSenderSettings {
  const env = readEnvironment(EMAIL_SENDER_VARIABLES, environment, SENDER_CHECKS);
  return {
    ...senderSettings(env),
    from: env.EMAIL_FROM,
    replyTo: env.EMAIL_REPLY_TO ?? null,
    configurationSet: env.SES_CONFIGURATION_SET ?? null,
    sesEndpoint: env.AWS_ENDPOINT_URL_SESV2 ?? env.AWS_ENDPOINT_URL ?? null,
    cognitoEndpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? env.AWS_ENDPOINT_URL ?? null,
  };
}
