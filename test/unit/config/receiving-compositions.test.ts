import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import { startSecretsManager } from '../../../local/stand-ins/secrets-manager.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { ConfigurationError } from '../../../src/config/configuration-error.ts';
import type { Environment } from '../../../src/config/read-environment.ts';
import { composeAuditApi } from '../../../src/handlers/audit-api/composition.ts';
import { composeSesEvents } from '../../../src/handlers/ses-events/composition.ts';
import { composeSettler } from '../../../src/handlers/settler/composition.ts';
import { composeTwilioStatus } from '../../../src/handlers/twilio-status/composition.ts';
import { closedPort } from '../adapters/closed-port.ts';
import {
  AUDIT_API_ENVIRONMENT,
  changed,
  SES_EVENTS_ENVIRONMENT,
  SETTLER_ENVIRONMENT,
  TWILIO_STATUS_ENVIRONMENT,
} from './sample-environment.ts';

const arn = (name: string) =>
  `arn:aws:secretsmanager:eu-central-1:123456789012:secret:${name}-AbCdEf`;

let dynamoDb: StandIn;
let secrets: StandIn;

beforeAll(async () => {
  process.env['AWS_ACCESS_KEY_ID'] = 'AKIDEXAMPLE';
  process.env['AWS_SECRET_ACCESS_KEY'] = 'not-a-secret';
  dynamoDb = await startDynamoDb({ path: null });
  secrets = await startSecretsManager({
    secrets: {
      [arn('pepper')]: 'p'.repeat(40),
      [arn('short')]: 'tiny-pepper',
      [arn('tokens')]: JSON.stringify({ authToken: 'token-of-the-account' }),
      [arn('key')]: JSON.stringify({
        apiKeySid: `SK${'b'.repeat(32)}`,
        apiKeySecret: 'k'.repeat(20),
      }),
    },
  });
});
afterAll(() => Promise.all([dynamoDb.close(), secrets.close()]));

const atPeers = () => ({
  AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.url,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
});
const COMPOSITIONS = [
  ['ses-events', composeSesEvents, SES_EVENTS_ENVIRONMENT],
  ['twilio-status', composeTwilioStatus, TWILIO_STATUS_ENVIRONMENT],
  ['settler', composeSettler, SETTLER_ENVIRONMENT],
  // Asks for its provider's keys ahead, where nobody is.
  ['audit-api', composeAuditApi, { ...AUDIT_API_ENVIRONMENT, OIDC_JWKS_URL: '' }],
] as const;
const compose = (index: 0 | 1 | 2 | 3, over: Environment = {}) => {
  const [, composed, environment] = COMPOSITIONS[index];
  return composed(changed(environment, { ...atPeers(), ...over }));
};
const failureOf = (composing: Promise<unknown>): Promise<unknown> =>
  composing.then(
    () => 'composed',
    (error: unknown) => error,
  );

describe.each(COMPOSITIONS)('%s', (_name, composed, environment) => {
  it('comes about without asking anybody', async () => {
    const before = JSON.stringify([dynamoDb.requests(), secrets.requests()]);
    expect(await composed(changed(environment, atPeers()))).toBeTypeOf('function');
    expect(JSON.stringify([dynamoDb.requests(), secrets.requests()])).toBe(before);
  });

  it('comes about although nobody it needs can be reached', async () => {
    const nowhere = await closedPort();
    const over = { AWS_ENDPOINT_URL_DYNAMODB: nowhere, AWS_ENDPOINT_URL_SECRETS_MANAGER: nowhere };
    expect(await composed(changed(environment, over))).toBeTypeOf('function');
  });

  it('does not come about in an empty environment', async () => {
    expect(await failureOf(composed({}))).toBeInstanceOf(ConfigurationError);
  });
});

describe.each([
  ['twilio-status', 1],
  ['settler', 2],
  ['audit-api', 3],
] as const)('%s with its pepper in a secret', (_name, index) => {
  const pepper = (name: string) => ({
    RECIPIENT_PEPPER: '',
    RECIPIENT_PEPPER_SECRET_ARN: arn(name),
  });

  it('fetches it once', async () => {
    const before = secrets.requests()['GetSecretValue'] ?? 0;
    expect(await compose(index, pepper('pepper'))).toBeTypeOf('function');
    expect(secrets.requests()['GetSecretValue']).toBe(before + 1);
  });

  it('does not come about when it is too short, and does not repeat it', async () => {
    const error = await failureOf(compose(index, pepper('short')));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).not.toContain('tiny-pepper');
  });

  it('does not come about when it is not there, and says which one', async () => {
    expect(String(await failureOf(compose(index, pepper('gone'))))).toContain(arn('gone'));
  });
});

describe('twilio-status with its tokens in a secret', () => {
  const tokens = (name: string) =>
    compose(1, {
      TWILIO_AUTH_TOKEN: '',
      TWILIO_AUTH_TOKEN_SECONDARY: '',
      TWILIO_SECRET_ARN: arn(name),
    });

  it('comes about', async () => {
    expect(await tokens('tokens')).toBeTypeOf('function');
  });

  it('does not come about with an API key, which signs no callback', async () => {
    const error = await failureOf(tokens('key'));
    expect(error).toBeInstanceOf(ConfigurationError);
    expect(String(error)).not.toMatch(/k{20}|SKb/);
  });
});
