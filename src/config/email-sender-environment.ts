import * as z from 'zod/mini';
import { Recipient } from '../domain/recipient.ts';
import { text, webAddress } from './environment-types.ts';
import { type Environment, readEnvironment } from './read-environment.ts';
import {
  SENDER_CHECKS,
  SENDER_VARIABLES,
  type SenderSettings,
  senderSettings,
} from './sender-environment.ts';

/** `address`, or `Name <address>`. */
const mailbox = z.string().check(
  z.refine((value) => {
    const named = /^[^\p{C}<>]{1,100} <([^<>]+)>$/u.exec(value);
    return Recipient.email(named?.[1] ?? value) !== null;
  }),
);

/** Everything that the e-mail sender reads of its environment. */
export const EMAIL_SENDER_SCHEMA = z.object({
  ...SENDER_VARIABLES,
  EMAIL_FROM: mailbox,
  EMAIL_REPLY_TO: z.optional(mailbox),
  SES_CONFIGURATION_SET: z.optional(text(/^[\w-]{1,64}$/)),
  AWS_ENDPOINT_URL_SESV2: z.optional(webAddress),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: z.optional(webAddress),
});

export interface EmailSenderSettings extends SenderSettings {
  readonly from: string;
  readonly replyTo: string | null;
  readonly configurationSet: string | null;
  readonly sesEndpoint: string | null;
  readonly cognitoEndpoint: string | null;
}

/** @throws ConfigurationError */
export function readEmailSenderSettings(environment: Environment): EmailSenderSettings {
  const env = readEnvironment(EMAIL_SENDER_SCHEMA, environment, SENDER_CHECKS);
  return {
    ...senderSettings(env),
    from: env.EMAIL_FROM,
    replyTo: env.EMAIL_REPLY_TO ?? null,
    configurationSet: env.SES_CONFIGURATION_SET ?? null,
    sesEndpoint: env.AWS_ENDPOINT_URL_SESV2 ?? env.AWS_ENDPOINT_URL ?? null,
    cognitoEndpoint: env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER ?? env.AWS_ENDPOINT_URL ?? null,
  };
}
