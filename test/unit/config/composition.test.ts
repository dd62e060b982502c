import { randomBytes } from 'node:crypto';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Mailbox } from '../../../local/mailbox.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { startKms } from '../../../local/stand-ins/kms.ts';
import { startSecretsManager } from '../../../local/stand-ins/secrets-manager.ts';
import { startSesV2 } from '../../../local/stand-ins/ses-v2.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { startTwilio } from '../../../local/stand-ins/twilio.ts';
import { ConfigurationError } from '../../../src/config/configuration-error.ts';
import { composeEmailSender } from '../../../src/handlers/custom-email-sender/composition.ts';
import { composeSmsSender } from '../../../src/handlers/custom-sms-sender/composition.ts';
import { changed, EMAIL_ENVIRONMENT, SMS_ENVIRONMENT } from './sample-environment.ts';

const arn = (name: string) =>
  `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${name}-AbCdEf`;

let peers: Record<'kms' | 'dynamoDb' | 'ses' | 'twilio' | 'secrets', StandIn>;

beforeAll(() => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
});

beforeEach(async () => {
  const mailbox = new Mailbox();
  const key = { arn: EMAIL_ENVIRONMENT['KEY_ARN'] ?? '', material: randomBytes(32), enabled: true };
  peers = {
    kms: await startKms({ keys: [key] }),
    dynamoDb: await startDynamoDb({ path: null }),
    ses: await startSesV2({ verifiedIdentities: ['example.com'], configurationSets: [], mailbox }),
    twilio: await startTwilio({
      accountSid: SMS_ENVIRONMENT['TWILIO_ACCOUNT_SID'] ?? '',
      authToken: 'token-of-the-account',
      messagingServiceSids: [],
      fromNumbers: [],
      mailbox,
    }),
    secrets: await startSecretsManager({
      secrets: {
        [arn('pepper')]: 'p'.repeat(40),
        [arn('short')]: 'tiny-pepper',
        [arn('twilio')]: JSON.stringify({ authToken: 'token-of-the-account' }),
        [arn('garbled')]: 'token-of-the-account',
      },
    }),
  };
});

const close = () => Promise.all(Object.values(peers).map((peer) => peer.close()));
afterEach(close);

const atPeers = () => ({
  AWS_ENDPOINT_URL_KMS: peers.kms.url,
  AWS_ENDPOINT_URL_DYNAMODB: peers.dynamoDb.url,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: peers.secrets.url,
});
const email = (over: Record<string, string | undefined> = {}) =>
  composeEmailSender(
    changed(EMAIL_ENVIRONMENT, {
      ...atPeers(),
      AWS_ENDPOINT_URL_SESV2: peers.ses.url,
      AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: peers.kms.url,
      ...over,
    }),
  );
const sms = (over: Record<string, string | undefined> = {}) =>
  composeSmsSender(
    changed(SMS_ENVIRONMENT, { ...atPeers(), TWILIO_API_BASE_URL: peers.twilio.url, ...over }),
  );
const sent = () =>
  Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, peer.requests()]));
const NOTHING = { kms: {}, dynamoDb: {}, ses: {}, twilio: {}, secrets: {} };

describe('a composed sender', () => {
  it('has rehearsed and sent nothing to anybody', async () => {
    expect(await email()).toBeTypeOf('function');
    expect(await sms()).toBeTypeOf('function');
    expect(sent()).toEqual(NOTHING);
  });

  it('fetches the secrets that it is told to, once each, and nothing else', async () => {
    const pepper = {
      RECIPIENT_PEPPER: undefined,
      RECIPIENT_PEPPER_SECRET_ARN: arn('pepper'),
    };
    await email(pepper);
    expect(sent()).toEqual({ ...NOTHING, secrets: { GetSecretValue: 1 } });
    await sms({ ...pepper, TWILIO_AUTH_TOKEN: '', TWILIO_SECRET_ARN: arn('twilio') });
    expect(sent()).toEqual({ ...NOTHING, secrets: { GetSecretValue: 3 } });
  });

  it('does not come about without its secret, and says which one it is', async () => {
    const over = { RECIPIENT_PEPPER: '', RECIPIENT_PEPPER_SECRET_ARN: arn('gone') };
    await expect(email(over)).rejects.toThrow(arn('gone'));
    await expect(sms(over)).rejects.toThrow(arn('gone'));
  });

  it('does not come about with a Twilio secret that is no JSON, and does not repeat it', async () => {
    const over = { TWILIO_AUTH_TOKEN: '', TWILIO_SECRET_ARN: arn('garbled') };
    const error: unknown = await sms(over).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).not.toContain('token-of-the-account');
  });

  it('does not come about with a secret pepper shorter than one in the environment may be', async () => {
    const over = { RECIPIENT_PEPPER: '', RECIPIENT_PEPPER_SECRET_ARN: arn('short') };
    const error: unknown = await email(over).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).not.toContain('tiny-pepper');
  });

  it('does not come about in an empty environment', async () => {
    await expect(composeEmailSender({})).rejects.toBeInstanceOf(ConfigurationError);
    await expect(composeSmsSender({})).rejects.toBeInstanceOf(ConfigurationError);
  });

  it('comes about although nobody it needs can be reached', async () => {
    await close();
    expect(await email()).toBeTypeOf('function');
    expect(await sms()).toBeTypeOf('function');
  });
});
