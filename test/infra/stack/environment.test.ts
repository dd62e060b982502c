import { describe, expect, it } from 'vitest';
import { FUNCTIONS, type FunctionName } from '../../../infra/build/functions.ts';
import { functionEnvironment } from '../../../local/stack/function-environment.ts';
import { FUNCTION_NAMES, type StackFunction } from '../../../local/stack/local-account.ts';
import {
  AUDIT_API_VARIABLES,
  readAuditApiSettings,
} from '../../../src/config/audit-api-environment.ts';
import {
  EMAIL_SENDER_VARIABLES,
  readEmailSenderSettings,
} from '../../../src/config/email-sender-environment.ts';
import type { Environment } from '../../../src/config/read-environment.ts';
import {
  readSesEventsSettings,
  SES_EVENTS_VARIABLES,
} from '../../../src/config/ses-events-environment.ts';
import { readSettlerSettings, SETTLER_VARIABLES } from '../../../src/config/settler-environment.ts';
import {
  readSmsSenderSettings,
  SMS_SENDER_VARIABLES,
} from '../../../src/config/sms-sender-environment.ts';
import {
  readTwilioStatusSettings,
  TWILIO_STATUS_VARIABLES,
} from '../../../src/config/twilio-status-environment.ts';
import { resolve } from './resolve.ts';
import { ofType, type Template, templateOf } from './template.ts';

const READERS: Readonly<
  Record<FunctionName, { names: object; read: (environment: Environment) => unknown }>
> = {
  'custom-email-sender': { names: EMAIL_SENDER_VARIABLES, read: readEmailSenderSettings },
  'custom-sms-sender': { names: SMS_SENDER_VARIABLES, read: readSmsSenderSettings },
  'ses-events': { names: SES_EVENTS_VARIABLES, read: readSesEventsSettings },
  'twilio-status': { names: TWILIO_STATUS_VARIABLES, read: readTwilioStatusSettings },
  settler: { names: SETTLER_VARIABLES, read: readSettlerSettings },
  'audit-api': { names: AUDIT_API_VARIABLES, read: readAuditApiSettings },
};

/** What somebody would type, with all that may be left empty left empty. */
const TYPED = {
  UserPoolId: 'eu-west-1_AbCdEf123',
  BrandName: 'Example',
  EmailFrom: 'Example <no-reply@example.com>',
  EmailIdentity: 'example.com',
  TwilioAccountSid: `AC${'0'.repeat(32)}`,
  TwilioSecretArn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:twilio-AbCdEf',
  TwilioMessagingServiceSid: `MG${'0'.repeat(32)}`,
  OidcIssuer: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Staff',
  OidcAudience: 'consoleclient,cliclient',
};
/** And with all of it typed. */
const ALL_TYPED = {
  ...TYPED,
  SupportUrl: 'https://example.com/help',
  DefaultLocale: 'ko',
  DeliveryPolicy: 'at-most-once',
  EmailReplyTo: 'help@example.com',
  PhoneRegion: 'KR',
};

const template = templateOf();

function variablesOf(
  { Resources }: Template,
  name: FunctionName,
): Readonly<Record<string, unknown>> {
  const found = Object.values(Resources).find(
    ({ Type, Properties }) =>
      Type === 'AWS::Lambda::Function' &&
      JSON.stringify(Properties['Code']).includes(`${name}.zip`),
  );
  const environment = found?.Properties['Environment'] as { Variables: Record<string, unknown> };
  return environment.Variables;
}

const resolved = (name: FunctionName, typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(variablesOf(template, name)).map(([variable, value]) => [
      variable,
      resolve(template, value, typed),
    ]),
  );

/** Lambda sets it, and refuses whoever else does. */
const BY_LAMBDA = { AWS_REGION: 'eu-west-1' };

describe.each(FUNCTIONS)('the environment that the stack sets for $name', ({ name }) => {
  const { names, read } = READERS[name];

  it('has no name that the function does not read, and none that Lambda keeps for itself', () => {
    const set = Object.keys(variablesOf(template, name));
    expect(set.filter((variable) => !(variable in names))).toEqual([]);
    expect(set.filter((variable) => variable.startsWith('AWS_'))).toEqual([]);
  });

  it('is all that the function wants, with the least that can be typed', () => {
    expect(() => read({ ...resolved(name, TYPED), ...BY_LAMBDA })).not.toThrow();
  });

  it('and with everything typed', () => {
    expect(() => read({ ...resolved(name, ALL_TYPED), ...BY_LAMBDA })).not.toThrow();
  });

  it('holds no secret, only where it is', () => {
    const set = Object.keys(variablesOf(template, name));
    const secrets = ['RECIPIENT_PEPPER', 'TWILIO_AUTH_TOKEN', 'TWILIO_API_KEY_SECRET'];
    expect(set.filter((variable) => secrets.includes(variable))).toEqual([]);
  });
});

it('the readers of this test refuse an environment that lacks something', () => {
  for (const { read } of Object.values(READERS)) expect(() => read(BY_LAMBDA)).toThrow();
});

it('a policy that somebody types reaches the sender', () => {
  const read = readEmailSenderSettings({
    ...resolved('custom-email-sender', ALL_TYPED),
    ...BY_LAMBDA,
  });
  expect(read).toMatchObject({ policy: 'at-most-once' });
  expect(read.languages.slice(0, 2)).toEqual(['ko', 'en']);
  expect([...(read.allowedPools ?? [])]).toEqual(['eu-west-1_AbCdEf123']);
});

describe('the local stack', () => {
  /** So on this machine, and nowhere else. */
  const ONLY_HERE = [
    'ABANDONED_AFTER_SECONDS',
    'AWS_ACCESS_KEY_ID',
    'AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER',
    'AWS_ENDPOINT_URL_DYNAMODB',
    'AWS_ENDPOINT_URL_KMS',
    'AWS_ENDPOINT_URL_SECRETS_MANAGER',
    'AWS_ENDPOINT_URL_SESV2',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'CONFIRMATION_SECONDS',
    'DELIVERY_GRACE_SECONDS',
    'TWILIO_API_BASE_URL',
  ];
  const peer = { url: 'http://127.0.0.1:1', fault: null } as never;
  const given = {
    standIns: {
      peers: { kms: peer, dynamodb: peer, ses: peer, twilio: peer, cognito: peer },
      secretsManager: peer,
    },
    policy: 'at-least-once',
    statusCallbackUrl: 'http://127.0.0.1:2/receipts/twilio',
    issuer: 'http://127.0.0.1:3',
  } as const;
  /** Those that may be left empty, and are. */
  const LEFT_EMPTY = ['EMAIL_REPLY_TO'];

  it.each(Object.entries(FUNCTION_NAMES) as [StackFunction, FunctionName][])(
    'gives %s the names that the stack sets, beside what is so on one machine only',
    (part, name) => {
      const here = functionEnvironment(part, given);
      const deployed = Object.keys(variablesOf(template, name)).filter(
        (variable) => !LEFT_EMPTY.includes(variable),
      );
      expect(
        Object.keys(here)
          .filter((variable) => !ONLY_HERE.includes(variable))
          .sort(),
      ).toEqual(deployed.sort());
      expect(() => READERS[name].read(here)).not.toThrow();
    },
  );
});

it('there are no other functions in the stack', () => {
  expect(ofType(template, 'AWS::Lambda::Function')).toHaveLength(FUNCTIONS.length);
});
