import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  GetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListGrantsCommand,
} from '@aws-sdk/client-kms';
import {
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  GetFunctionEventInvokeConfigCommand,
  GetPolicyCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import {
  GetAccountCommand,
  GetConfigurationSetCommand,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  GetSuppressedDestinationCommand,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ControlPlaneAccount } from '../../../local/control-plane/account.ts';
import { functionArn, sampleAccount } from '../../../local/control-plane/sample-account.ts';
import { SERVICES } from '../../../local/control-plane/services.ts';
import {
  type ControlPlane,
  startControlPlane,
} from '../../../local/control-plane/start-control-plane.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';

const { poolId, keyArn, region, auditTable, configurationSet, pepperSecretArn } = LOCAL_ACCOUNT;
const account = {} as ControlPlaneAccount;
let aws: ControlPlane;
const settings = () => ({
  endpoint: aws.url,
  region,
  credentials: LOCAL_ACCOUNT.credentials,
  maxAttempts: 1,
});

beforeAll(async () => {
  aws = await startControlPlane(account);
});
afterAll(() => aws.close());
beforeEach(() => {
  Object.assign(account, sampleAccount());
});

describe('the SDK’s own clients understand every answer', () => {
  it('of Cognito', async () => {
    const cognito = new CognitoIdentityProviderClient(settings());
    const { UserPool } = await cognito.send(new DescribeUserPoolCommand({ UserPoolId: poolId }));
    expect(UserPool).toMatchObject({ Id: poolId, Name: 'customers', UserPoolTier: 'PLUS' });
    expect(UserPool?.CreationDate).toEqual(new Date(1_650_000_000_123));
    const mfa = await cognito.send(new GetUserPoolMfaConfigCommand({ UserPoolId: poolId }));
    expect(mfa.MfaConfiguration).toBe('OPTIONAL');
  });

  it('of KMS', async () => {
    const kms = new KMSClient(settings());
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: keyArn }));
    expect(KeyMetadata).toMatchObject({ Arn: keyArn, Enabled: true, KeySpec: 'SYMMETRIC_DEFAULT' });
    const { Policy } = await kms.send(new GetKeyPolicyCommand({ KeyId: keyArn }));
    expect(JSON.parse(Policy ?? '')).toHaveProperty('Statement');
    const rotation = await kms.send(new GetKeyRotationStatusCommand({ KeyId: keyArn }));
    expect(rotation.KeyRotationEnabled).toBe(true);
    expect((await kms.send(new ListGrantsCommand({ KeyId: keyArn }))).Grants).toEqual([]);
  });

  it('of Lambda', async () => {
    const lambda = new LambdaClient(settings());
    const FunctionName = functionArn('custom-email-sender');
    const configured = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    expect(configured).toMatchObject({ Runtime: 'nodejs24.x', Timeout: 30 });
    const { Policy } = await lambda.send(new GetPolicyCommand({ FunctionName }));
    expect(Policy).toContain('cognito-idp.amazonaws.com');
    const retries = await lambda.send(new GetFunctionEventInvokeConfigCommand({ FunctionName }));
    expect(retries).toMatchObject({ MaximumRetryAttempts: 2 });
    const free = await lambda.send(new GetFunctionConcurrencyCommand({ FunctionName }));
    expect(free.ReservedConcurrentExecutions).toBeUndefined();
  });

  it('of a function that is called, and of one that fails', async () => {
    const lambda = new LambdaClient(settings());
    const FunctionName = functionArn('custom-email-sender');
    const called = account.functions.get(FunctionName);
    if (called === undefined) throw new Error('no such function');
    called.invoke = async (event) => ({ heard: event });
    const Payload = JSON.stringify({ one: 1 });
    const answer = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
    expect(answer.StatusCode).toBe(200);
    expect(JSON.parse(answer.Payload?.transformToString() ?? '')).toEqual({ heard: { one: 1 } });
    called.invoke = async () => {
      throw new TypeError('no');
    };
    const failed = await lambda.send(new InvokeCommand({ FunctionName, Payload }));
    expect(failed.FunctionError).toBe('Unhandled');
  });

  it('of IAM, which knows conditions', async () => {
    const iam = new IAMClient(settings());
    const ask = async (pool: string) => {
      const { EvaluationResults } = await iam.send(
        new SimulatePrincipalPolicyCommand({
          PolicySourceArn: `arn:aws:iam::${account.accountId}:role/Sealpost-custom-email-sender`,
          ActionNames: ['kms:Decrypt'],
          ResourceArns: [keyArn],
          ContextEntries: [
            {
              ContextKeyName: 'kms:EncryptionContext:userpool-id',
              ContextKeyType: 'string',
              ContextKeyValues: [pool],
            },
          ],
        }),
      );
      return EvaluationResults?.map(({ EvalDecision }) => EvalDecision);
    };
    expect(await ask(poolId)).toEqual(['allowed']);
    expect(await ask('us-east-1_Other')).toEqual(['implicitDeny']);
  });

  it('of STS and CloudFormation', async () => {
    const who = await new STSClient(settings()).send(new GetCallerIdentityCommand({}));
    expect(who.Arn).toBe(account.caller.arn);
    const { Stacks } = await new CloudFormationClient(settings()).send(
      new DescribeStacksCommand({ StackName: 'Sealpost' }),
    );
    expect(Stacks?.[0]?.StackStatus).toBe('CREATE_COMPLETE');
    expect(Stacks?.[0]?.Outputs).toContainEqual({ OutputKey: 'KeyArn', OutputValue: keyArn });
  });

  it('of SES', async () => {
    const ses = new SESv2Client(settings());
    expect((await ses.send(new GetAccountCommand({}))).ProductionAccessEnabled).toBe(true);
    const identity = await ses.send(new GetEmailIdentityCommand({ EmailIdentity: 'example.com' }));
    expect(identity.VerifiedForSendingStatus).toBe(true);
    const ConfigurationSetName = configurationSet;
    const set = await ses.send(new GetConfigurationSetCommand({ ConfigurationSetName }));
    expect(set.SendingOptions).toEqual({ SendingEnabled: true });
    const { EventDestinations } = await ses.send(
      new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName }),
    );
    expect(EventDestinations?.[0]?.EventBridgeDestination?.EventBusArn).toMatch(
      /event-bus\/default$/,
    );
    account.ses.suppressed.set('ann@example.com', 'BOUNCE');
    const { SuppressedDestination } = await ses.send(
      new GetSuppressedDestinationCommand({ EmailAddress: 'ann@example.com' }),
    );
    expect(SuppressedDestination?.Reason).toBe('BOUNCE');
  });

  it('of DynamoDB', async () => {
    const dynamoDb = new DynamoDBClient(settings());
    const TableName = auditTable;
    const { Table } = await dynamoDb.send(new DescribeTableCommand({ TableName }));
    expect(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName)).toContain('byUser');
    const life = await dynamoDb.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(life.TimeToLiveDescription?.AttributeName).toBe('expiresAt');
    const backups = await dynamoDb.send(new DescribeContinuousBackupsCommand({ TableName }));
    expect(backups.ContinuousBackupsDescription?.ContinuousBackupsStatus).toBe('ENABLED');
    account.tables.get(TableName)?.items.set('abc', { pk: { S: 'abc' } });
    const { Item } = await dynamoDb.send(
      new GetItemCommand({ TableName, Key: { pk: { S: 'abc' } } }),
    );
    expect(Item).toEqual({ pk: { S: 'abc' } });
  });

  it('of CloudWatch, page by page', async () => {
    const cloudWatch = new CloudWatchClient(settings());
    const first = await cloudWatch.send(
      new DescribeAlarmsCommand({ AlarmNamePrefix: 'Sealpost-', MaxRecords: 20 }),
    );
    expect(first.MetricAlarms).toHaveLength(20);
    const rest = await cloudWatch.send(
      new DescribeAlarmsCommand({
        AlarmNamePrefix: 'Sealpost-',
        MaxRecords: 20,
        NextToken: first.NextToken,
      }),
    );
    expect(rest.MetricAlarms).toHaveLength(account.alarms.length - 20);
  });

  it('of EventBridge and Secrets Manager', async () => {
    const events = new EventBridgeClient(settings());
    const rule = await events.send(new DescribeRuleCommand({ Name: 'Sealpost-settling' }));
    expect(rule.State).toBe('ENABLED');
    const { Targets } = await events.send(
      new ListTargetsByRuleCommand({ Rule: 'Sealpost-settling' }),
    );
    expect(Targets?.[0]?.Arn).toBe(functionArn('settler'));
    const secrets = new SecretsManagerClient(settings());
    const SecretId = pepperSecretArn;
    expect((await secrets.send(new DescribeSecretCommand({ SecretId }))).ARN).toBe(SecretId);
    const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
    expect(SecretString).toBe(account.secrets.get(SecretId));
  });
});

describe('a refusal has the name that AWS gives it', () => {
  it.each<[string, () => Promise<unknown>]>([
    [
      'ResourceNotFoundException',
      () =>
        new CognitoIdentityProviderClient(settings()).send(
          new DescribeUserPoolCommand({ UserPoolId: 'us-east-1_Nowhere' }),
        ),
    ],
    [
      'NotFoundException',
      () => new KMSClient(settings()).send(new DescribeKeyCommand({ KeyId: `${keyArn}0` })),
    ],
    [
      'ResourceNotFoundException',
      () =>
        new LambdaClient(settings()).send(
          new GetPolicyCommand({ FunctionName: functionArn('settler') }),
        ),
    ],
    [
      'NoSuchEntityException',
      () =>
        new IAMClient(settings()).send(
          new SimulatePrincipalPolicyCommand({
            PolicySourceArn: 'arn:aws:iam::123456789012:role/nobody',
            ActionNames: ['kms:Decrypt'],
          }),
        ),
    ],
    [
      'ValidationError',
      () =>
        new CloudFormationClient(settings()).send(
          new DescribeStacksCommand({ StackName: 'Nowhere' }),
        ),
    ],
    [
      'NotFoundException',
      () =>
        new SESv2Client(settings()).send(
          new GetEmailIdentityCommand({ EmailIdentity: 'nowhere.test' }),
        ),
    ],
  ])('%s', async (name, ask) => {
    await expect(ask()).rejects.toMatchObject({ name });
  });

  it.each(
    SERVICES.flatMap(({ actions, signingName }) =>
      actions.flatMap(({ permission }) =>
        permission === null ? [] : [[signingName, permission] as const],
      ),
    ),
  )('%s names the service of %s as IAM does', (_, permission) => {
    expect(permission).toMatch(
      /^(cognito-idp|kms|lambda|iam|cloudformation|ses|dynamodb|cloudwatch|events|secretsmanager):[A-Z]\w+$/,
    );
  });

  it('and says what is missing when the caller may not', async () => {
    account.denied.add('kms:DescribeKey');
    await expect(
      new KMSClient(settings()).send(new DescribeKeyCommand({ KeyId: keyArn })),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('is not authorized to perform: kms:DescribeKey'),
    });
  });
});
