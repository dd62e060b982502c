import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ControlPlaneAccount, Json } from '../../../local/control-plane/account.ts';
import { functionArn, sampleAccount } from '../../../local/control-plane/sample-account.ts';
import {
  DEFAULTS,
  KEPT,
  SETTINGS,
} from '../../../local/control-plane/services/cognito-idp/updated-pool.ts';
import {
  type ControlPlane,
  startControlPlane,
} from '../../../local/control-plane/start-control-plane.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';

const { poolId, keyArn, region } = LOCAL_ACCOUNT;
const account = {} as ControlPlaneAccount;
let aws: ControlPlane;
let cognito: CognitoIdentityProviderClient;

beforeAll(async () => {
  aws = await startControlPlane(account);
  cognito = new CognitoIdentityProviderClient({
    endpoint: aws.url,
    region,
    credentials: LOCAL_ACCOUNT.credentials,
    maxAttempts: 1,
  });
});
afterAll(() => aws.close());
beforeEach(() => {
  Object.assign(account, sampleAccount());
});

/** A request that no SDK of today would send. */
async function send(body: unknown, headers: Record<string, string> = {}): Promise<[number, Json]> {
  const date = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  const response = await fetch(aws.url, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.UpdateUserPool',
      'x-amz-date': date,
      authorization: `AWS4-HMAC-SHA256 Credential=LOCAL/${date.slice(0, 8)}/${region}/cognito-idp/aws4_request, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`,
      ...headers,
    },
  });
  return [response.status, (await response.json()) as Json];
}

const settingsOf = (pool: Json) =>
  Object.fromEntries(
    SETTINGS.flatMap((name) => (pool[name] === undefined ? [] : [[name, pool[name]]])),
  );
const sent = () => {
  const settings = settingsOf(account.pools.get(poolId) ?? {});
  const { UnusedAccountValidityDays: _, ...invites } = settings['AdminCreateUserConfig'] as Json;
  return { ...settings, UserPoolId: poolId, PoolName: 'customers', AdminCreateUserConfig: invites };
};

/** What the sample has not; a value of each that Cognito takes. */
const EVERY_SETTING: Json = {
  SmsVerificationMessage: 'Code: {####}',
  EmailVerificationMessage: 'Your code is {####}.',
  EmailVerificationSubject: 'Your code',
  SmsAuthenticationMessage: 'Sign in with {####}',
  DcrConfiguration: { EnableStatus: 'Disabled', OpenDcrEnabled: false },
  KeyConfiguration: { KeyType: 'AWS_OWNED_KEY' },
  IssuerConfiguration: { Type: 'ORIGINAL' },
  AcrConfiguration: {},
};

/** Cognito refuses an update that leaves out the one without the other. */
const GOES_WITH: Readonly<Record<string, string>> = {
  AutoVerifiedAttributes: 'UserAttributeUpdateSettings',
  UserPoolTier: 'UserPoolAddOns',
};

describe('an update of a pool', () => {
  it('that repeats every setting changes none', async () => {
    const before = account.pools.get(poolId) ?? {};
    expect(await send(sent())).toEqual([200, {}]);
    const after = account.pools.get(poolId) ?? {};
    expect(after).toEqual({ ...before, LastModifiedDate: after['LastModifiedDate'] });
  });

  it('and every setting there is changes none either', async () => {
    account.pools.set(poolId, { ...account.pools.get(poolId), ...EVERY_SETTING });
    const before = structuredClone(account.pools.get(poolId) ?? {});
    expect(Object.keys(before)).toEqual(expect.arrayContaining(SETTINGS));
    expect(await send(sent())).toEqual([200, {}]);
    const after = account.pools.get(poolId) ?? {};
    expect(after).toEqual({ ...before, LastModifiedDate: after['LastModifiedDate'] });
    expect(after['LastModifiedDate']).not.toBe(before['LastModifiedDate']);
  });

  it.each(SETTINGS.filter((name) => name !== KEPT))(
    'that does not repeat %s resets it, as AWS does',
    async (name) => {
      account.pools.set(poolId, { ...account.pools.get(poolId), ...EVERY_SETTING });
      const { [name]: _, [GOES_WITH[name] ?? name]: __, ...others } = sent() as Json;
      expect(await send(others)).toEqual([200, {}]);
      const left = account.pools.get(poolId)?.[name];
      // The life of temporary passwords is in the password policy, which this update repeats.
      const days = name === 'AdminCreateUserConfig' ? { UnusedAccountValidityDays: 3 } : {};
      const expected = DEFAULTS[name];
      expect(left).toEqual(typeof expected === 'object' ? { ...expected, ...days } : expected);
    },
  );

  it(`that does not repeat ${KEPT} keeps it, as AWS does with this one`, async () => {
    account.pools.set(poolId, { ...account.pools.get(poolId), ...EVERY_SETTING });
    const { [KEPT]: kept, ...others } = sent() as Json;
    expect(await send(others)).toEqual([200, {}]);
    expect(account.pools.get(poolId)?.[KEPT]).toEqual(kept);
  });

  it('that gives a temporary password no days gives it seven', async () => {
    const { Policies, ...others } = sent() as Json;
    const { PasswordPolicy } = Policies as { PasswordPolicy: Json };
    const none = { PasswordPolicy: { ...PasswordPolicy, TemporaryPasswordValidityDays: 0 } };
    expect(await send({ ...others, Policies: none })).toEqual([200, {}]);
    expect(account.pools.get(poolId)).toMatchObject({
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 7 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 7 },
    });
  });

  it('that says nothing at all leaves a pool as if it were new, but for its name', async () => {
    await cognito.send(new UpdateUserPoolCommand({ UserPoolId: poolId }));
    const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: poolId }));
    expect(UserPool).toMatchObject({
      Name: 'customers',
      LambdaConfig: {},
      MfaConfiguration: 'OFF',
      DeletionProtection: 'INACTIVE',
    });
    expect(UserPool?.SmsConfiguration).toBeUndefined();
  });
});

describe('an update is refused', () => {
  const config = (LambdaConfig: Json) => ({ ...sent(), LambdaConfig });
  const sender = { LambdaVersion: 'V1_0', LambdaArn: functionArn('custom-email-sender') };

  it.each<[string, () => unknown, string, RegExp]>([
    [
      'with a member that there is not',
      () => ({ ...sent(), Polices: {} }),
      'InvalidParameterException',
      /unknown members: Polices/,
    ],
    [
      'with one further in',
      () => ({ ...sent(), Policies: { PasswordPolicy: { Minimum: 8 } } }),
      'InvalidParameterException',
      /unknown members: Minimum/,
    ],
    [
      'without a pool',
      () => ({ MfaConfiguration: 'OFF' }),
      'InvalidParameterException',
      /must have the members UserPoolId/,
    ],
    [
      'with a member that is missing further in',
      () => config({ CustomEmailSender: { LambdaVersion: 'V1_0' } }),
      'InvalidParameterException',
      /LambdaArn/,
    ],
    [
      'with a wrong type',
      () => ({ ...sent(), AutoVerifiedAttributes: 'email' }),
      'SerializationException',
      /AutoVerifiedAttributes/,
    ],
    ['that is not JSON', () => '{', 'SerializationException', /not JSON/],
    [
      'with a value that there is not',
      () => ({ ...sent(), MfaConfiguration: 'SOMETIMES' }),
      'InvalidParameterException',
      /enum value set/,
    ],
    [
      'with both lives of a temporary password',
      () => ({ ...sent(), AdminCreateUserConfig: { UnusedAccountValidityDays: 3 } }),
      'InvalidParameterException',
      /use TemporaryPasswordValidityDays/,
    ],
    [
      'that makes MFA a must afterwards',
      () => {
        account.factors.clear();
        return { ...sent(), MfaConfiguration: 'ON' };
      },
      'InvalidParameterException',
      /Cannot turn MFA functionality ON/,
    ],
    [
      'that verifies phones without an SMS configuration',
      () => ({ ...sent(), SmsConfiguration: undefined, AutoVerifiedAttributes: ['phone_number'] }),
      'InvalidParameterException',
      /SMS configuration is required/,
    ],
    [
      'with a sender and no key',
      () => config({ CustomEmailSender: sender }),
      'InvalidParameterException',
      /KMSKeyID is required/,
    ],
    [
      'with an alias for a key',
      () => config({ KMSKeyID: 'alias/codes', CustomEmailSender: sender }),
      'InvalidParameterException',
      /'alias\/codes' at 'lambdaConfig\.kMSKeyID' failed to satisfy constraint/,
    ],
    [
      'with a sender of another version',
      () => config({ KMSKeyID: keyArn, CustomEmailSender: { ...sender, LambdaVersion: 'V2_0' } }),
      'InvalidParameterException',
      /V1_0/,
    ],
  ])('%s', async (_, body, name, message) => {
    const before = structuredClone(account.pools.get(poolId));
    const [status, answer] = await send(body());
    expect([status, answer['__type']]).toEqual([400, name]);
    expect(answer['message']).toMatch(message);
    expect(account.pools.get(poolId)).toEqual(before);
  });

  it('when it is signed for another service, or for nobody', async () => {
    const [other] = await send(sent(), {
      authorization: `AWS4-HMAC-SHA256 Credential=LOCAL/20260101/${region}/nothing/aws4_request, SignedHeaders=host, Signature=${'0'.repeat(64)}`,
    });
    expect(other).toBe(403);
    const [nobody] = await send(sent(), { authorization: '' });
    expect(nobody).toBe(403);
  });
});

it('a pool may hold what the model does not know yet, at any depth', async () => {
  const newer = { ...account.pools.get(poolId), Passkeys: { Required: true } };
  account.pools.set(poolId, newer);
  account.newerMembers.add('Passkeys');
  await send({ ...sent(), Passkeys: { Required: false } });
  expect(account.pools.get(poolId)).toHaveProperty('Passkeys.Required', false);
});

describe('a call that breaks', () => {
  it('before its effect leaves things as they are, after it does not', async () => {
    for (const phase of ['before', 'after'] as const) {
      Object.assign(account, sampleAccount());
      const broken = await startControlPlane(account, {
        onRequest: (request) => {
          if (request.action === 'UpdateUserPool' && request.phase === phase)
            throw new Error('gone');
        },
      });
      const client = new CognitoIdentityProviderClient({
        endpoint: broken.url,
        region,
        credentials: LOCAL_ACCOUNT.credentials,
        maxAttempts: 1,
      });
      await expect(
        client.send(new UpdateUserPoolCommand({ UserPoolId: poolId })),
      ).rejects.toThrow();
      await broken.close();
      expect(account.pools.get(poolId)?.['MfaConfiguration']).toBe(
        phase === 'before' ? 'OPTIONAL' : 'OFF',
      );
    }
  });
});
