import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
  UpdateUserPoolCommand,
  type UpdateUserPoolCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { KMSClient, ListGrantsCommand } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { aws, must } from './control-plane.ts';

const { poolId, keyArn } = LOCAL_ACCOUNT;
const { account, clientOf } = aws();

const update = (input: Omit<UpdateUserPoolCommandInput, 'UserPoolId'>) =>
  clientOf(CognitoIdentityProviderClient).send(
    new UpdateUserPoolCommand({ UserPoolId: poolId, ...input }),
  );
const pool = () => must(account.pools.get(poolId));
const key = () => must(account.keys.get(keyArn));

const SENDER = {
  KMSKeyID: keyArn,
  CustomEmailSender: {
    LambdaVersion: 'V1_0',
    LambdaArn: functionArn('custom-email-sender'),
  },
} as const;

describe('Cognito refuses what contradicts itself', () => {
  it.each<[string, Omit<UpdateUserPoolCommandInput, 'UserPoolId'>, string, string]>([
    [
      'an attribute to verify before an update that is not verified at all',
      {
        UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
      },
      'InvalidParameterException',
      'All attributes in AttributesRequireVerificationBeforeUpdate must exist in AutoVerifiedAttributes',
    ],
    [
      'a phone that is verified without an SMS configuration',
      { AutoVerifiedAttributes: ['phone_number'] },
      'InvalidParameterException',
      'SMS configuration is required when phone_number is selected for auto verification',
    ],
    [
      'threat protection when the plan falls back to Essentials',
      { UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' } },
      'FeatureUnavailableInTierException',
      'The following features need to be disabled for the ESSENTIALS pricing tier configured: Threat Protection',
    ],
    [
      'codes as a first factor in the Lite plan',
      {
        UserPoolTier: 'LITE',
        Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMS_OTP'] } },
      },
      'FeatureUnavailableInTierException',
      'LITE pricing tier',
    ],
    [
      'a message with a code and one with a link at once',
      {
        VerificationMessageTemplate: {
          EmailMessage: 'Your code is {####}',
          EmailMessageByLink: 'Press {##here##}',
        },
      },
      'InvalidParameterException',
      'The message is invalid.',
    ],
    [
      'two functions for tokens',
      {
        LambdaConfig: {
          PreTokenGeneration: functionArn('settler'),
          PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: functionArn('audit-api') },
        },
      },
      'InvalidParameterException',
      'same LambdaArn',
    ],
  ])('%s', async (_, input, name, message) => {
    const before = structuredClone(pool());
    await expect(update(input)).rejects.toMatchObject({
      name,
      message: expect.stringContaining(message),
    });
    expect(pool()).toEqual(before);
  });

  it('MFA without any factor', async () => {
    Object.assign(pool(), { MfaConfiguration: 'OFF' });
    account.factors.clear();
    await expect(update({ MfaConfiguration: 'OPTIONAL' })).rejects.toThrow(
      'SMS configuration and Auto verification for phone_number are required',
    );
    await expect(update({ MfaConfiguration: 'ON' })).rejects.toThrow(
      'Cannot turn MFA functionality ON, once the user pool has been created.',
    );
  });

  it('but takes MFA with a factor that is no text message', async () => {
    await update({ MfaConfiguration: 'ON' });
    expect(pool()['MfaConfiguration']).toBe('ON');
  });

  it('a phone without an SMS configuration, although the pool has been so all along', async () => {
    const { SmsConfiguration: _, ...without } = pool();
    account.pools.set(poolId, { ...without, AutoVerifiedAttributes: ['phone_number'] });
    await expect(update({ AutoVerifiedAttributes: ['phone_number'] })).rejects.toThrow(
      'SMS configuration is required',
    );
  });

  it('but takes what the pool has been like all along', async () => {
    Object.assign(pool(), {
      AutoVerifiedAttributes: [],
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    await update({
      UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: ['email'] },
    });
    expect(pool()['UserAttributeUpdateSettings']).toEqual({
      AttributesRequireVerificationBeforeUpdate: ['email'],
    });
  });

  it('but takes a client’s 0 for the life that it has in a newer place', async () => {
    await update({
      Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 9 } },
      AdminCreateUserConfig: { UnusedAccountValidityDays: 0 },
    });
    expect(pool()).toMatchObject({ AdminCreateUserConfig: { UnusedAccountValidityDays: 9 } });
  });
});

describe('Cognito refuses values out of range', () => {
  it.each<[string, Omit<UpdateUserPoolCommandInput, 'UserPoolId'>, string]>([
    [
      'a short password',
      { Policies: { PasswordPolicy: { MinimumLength: 5 } } },
      "Value '5' at 'policies.passwordPolicy.minimumLength' failed to satisfy constraint: Member must have value greater than or equal to 6",
    ],
    [
      'a password of one year and a day',
      { Policies: { PasswordPolicy: { TemporaryPasswordValidityDays: 366 } } },
      'less than or equal to 365',
    ],
    ['an e-mail without a code', { EmailVerificationMessage: 'Welcome!' }, String.raw`\{####\}`],
    ['an SMS without a code', { SmsAuthenticationMessage: 'Welcome!' }, String.raw`\{####\}`],
    ['no subject', { EmailVerificationSubject: '' }, 'length greater than or equal to 1'],
    [
      'no way to recover',
      { AccountRecoverySetting: { RecoveryMechanisms: [] } },
      'accountRecoverySetting.recoveryMechanisms',
    ],
    ['a name with a slash', { PoolName: 'a/b' }, "at 'poolName'"],
    [
      'an unknown attribute to verify',
      { AutoVerifiedAttributes: ['address' as 'email'] },
      "Value 'address' at 'autoVerifiedAttributes.1.member' failed to satisfy constraint: Member must satisfy enum value set",
    ],
    [
      'a function by its name',
      { LambdaConfig: { PreSignUp: 'check-invitation-of-customers' } },
      "at 'lambdaConfig.preSignUp'",
    ],
    [
      'a sender of a version that does not exist',
      {
        LambdaConfig: {
          ...SENDER,
          CustomEmailSender: { ...SENDER.CustomEmailSender, LambdaVersion: 'V2_0' as 'V1_0' },
        },
      },
      'enum value set: [V1_0]',
    ],
  ])('%s', async (_, input, message) => {
    await expect(update(input)).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: expect.stringContaining(message),
    });
  });

  it('all of them in one answer', async () => {
    await expect(
      update({ PoolName: '', Policies: { PasswordPolicy: { MinimumLength: 100 } } }),
    ).rejects.toThrow(/^2 validation errors detected: /);
  });

  it('but not a value that the pool has, which a newer Cognito may have taken', async () => {
    const Policies = { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'SMOKE_SIGNALS'] } };
    Object.assign(pool(), { Policies });
    await update({ Policies } as UpdateUserPoolCommandInput);
    expect(pool()['Policies']).toEqual(Policies);
  });
});

describe('the grant on the key of codes', () => {
  const attach = (KMSKeyID = keyArn) => update({ LambdaConfig: { ...SENDER, KMSKeyID } });

  it('is made when a pool gets the key, and not again', async () => {
    await attach();
    await attach();
    const { Grants = [] } = await clientOf(KMSClient).send(
      new ListGrantsCommand({ KeyId: keyArn }),
    );
    expect(Grants).toMatchObject([
      {
        GranteePrincipal: 'cognito-idp.amazonaws.com',
        Constraints: { EncryptionContextSubset: { 'userpool-id': poolId } },
      },
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    ['does not exist', () => account.keys.clear(), /does not exist/],
    ['is disabled', () => Object.assign(key().metadata, { KeyState: 'Disabled' }), /is Disabled/],
    ['is asymmetric', () => Object.assign(key().metadata, { KeySpec: 'RSA_2048' }), /symmetric/],
  ])('is refused on a key that %s', async (_, set, message) => {
    set();
    await expect(attach()).rejects.toThrow(message);
    expect(pool()['LambdaConfig']).not.toHaveProperty('KMSKeyID');
  });

  it('is refused to a caller who may not make it, and the pool stays as it is', async () => {
    key().policy.Statement.pop();
    account.principals.set(account.caller.arn, [
      { Effect: 'Allow', Action: 'cognito-idp:*', Resource: '*' },
    ]);
    await expect(attach()).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('kms:CreateGrant'),
    });
    expect(pool()['LambdaConfig']).not.toHaveProperty('KMSKeyID');
  });

  it('is made for a session by the policies of its role, and for this pool only', async () => {
    key().policy.Statement.pop();
    account.caller.arn = `arn:aws:sts::${account.accountId}:assumed-role/Admin/ann`;
    const may = (id: string) =>
      account.principals.set(`arn:aws:iam::${account.accountId}:role/Admin`, [
        {
          Effect: 'Allow',
          Action: 'kms:CreateGrant',
          Resource: keyArn,
          Condition: { StringEquals: { 'kms:EncryptionContext:userpool-id': id } },
        },
      ]);
    may('us-east-1_Another1');
    await expect(attach()).rejects.toThrow('kms:CreateGrant');
    may(poolId);
    await attach();
    expect(key().grants).toHaveLength(1);
  });
});

it('second factors are told with the pool’s own SMS configuration', async () => {
  const cognito = clientOf(CognitoIdentityProviderClient);
  const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: poolId }));
  const mfa = await cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId: poolId }));
  expect(mfa).toMatchObject({
    MfaConfiguration: 'OPTIONAL',
    SoftwareTokenMfaConfiguration: { Enabled: true },
    SmsMfaConfiguration: { SmsConfiguration: UserPool?.SmsConfiguration },
  });
});
