import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import {
  CloudWatchClient,
  DescribeAlarmsCommand,
  type DescribeAlarmsCommandInput,
} from '@aws-sdk/client-cloudwatch';
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DescribeRuleCommand,
  EventBridgeClient,
  ListTargetsByRuleCommand,
} from '@aws-sdk/client-eventbridge';
import { GetRoleCommand, IAMClient, SimulatePrincipalPolicyCommand } from '@aws-sdk/client-iam';
import {
  DescribeKeyCommand,
  GetKeyPolicyCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
  ListGrantsCommand,
} from '@aws-sdk/client-kms';
import {
  GetFunctionConfigurationCommand,
  GetFunctionEventInvokeConfigCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { GetSuppressedDestinationCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { describe, expect, it } from 'vitest';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { AwsError } from '../../../local/stand-ins/aws/aws-error.ts';
import { aws, must } from './control-plane.ts';

const { keyArn, auditTable, pepperSecretArn } = LOCAL_ACCOUNT;
const { account, hooked, clientOf } = aws();

const key = () => must(account.keys.get(keyArn));
const refusal = (name: string, text = '') => ({ name, message: expect.stringContaining(text) });

describe('KMS', () => {
  const kms = () => clientOf(KMSClient);

  it('knows a key by its id too', async () => {
    const { KeyMetadata } = await kms().send(
      new DescribeKeyCommand({ KeyId: must(keyArn.split('/')[1]) }),
    );
    expect(KeyMetadata?.Arn).toBe(keyArn);
  });

  it.each([
    ['alias/codes', 'Alias arn:aws:kms:us-east-1:123456789012:alias/codes is not found.'],
    [keyArn.replace('us-east-1', 'eu-west-1'), 'Invalid arn eu-west-1'],
    ['not a key', "Invalid keyId 'not a key'"],
  ])('says of %s what it cannot find', async (KeyId, text) => {
    await expect(kms().send(new GetKeyPolicyCommand({ KeyId }))).rejects.toMatchObject(
      refusal('NotFoundException', text),
    );
  });

  it('has no rotation for an asymmetric key', async () => {
    key().metadata['KeySpec'] = 'RSA_2048';
    await expect(
      kms().send(new GetKeyRotationStatusCommand({ KeyId: keyArn })),
    ).rejects.toMatchObject(refusal('UnsupportedOperationException'));
  });

  it('tells grants page by page', async () => {
    for (const number of [1, 2, 3]) {
      key().grants.push({ GrantId: `grant-${number}`, GranteePrincipal: 'someone' });
    }
    const first = await kms().send(new ListGrantsCommand({ KeyId: keyArn, Limit: 2 }));
    expect(first).toMatchObject({ Truncated: true });
    const rest = await kms().send(
      new ListGrantsCommand({ KeyId: keyArn, Limit: 2, Marker: first.NextMarker }),
    );
    expect([...(first.Grants ?? []), ...(rest.Grants ?? [])].map(({ GrantId }) => GrantId)).toEqual(
      ['grant-1', 'grant-2', 'grant-3'],
    );
    const one = await kms().send(new ListGrantsCommand({ KeyId: keyArn, GrantId: 'grant-2' }));
    expect(one.Grants).toHaveLength(1);
  });
});

describe('Lambda', () => {
  const lambda = () => clientOf(LambdaClient);
  const arn = functionArn('custom-email-sender');
  const sender = () => must(account.functions.get(arn));

  it.each([
    'Sealpost-custom-email-sender',
    '123456789012:function:Sealpost-custom-email-sender',
    arn,
    `${arn}:$LATEST`,
  ])('knows a function as %s', async (FunctionName) => {
    const { FunctionArn } = await lambda().send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    );
    expect(FunctionArn).toBe(arn);
  });

  it('keeps an alias apart from its function', async () => {
    const ask = (FunctionName: string, Qualifier?: string) =>
      lambda().send(new GetFunctionConfigurationCommand({ FunctionName, Qualifier }));
    await expect(ask(arn, 'live')).rejects.toMatchObject(
      refusal('ResourceNotFoundException', `Function not found: ${arn}:live`),
    );
    const FunctionArn = `${arn}:live`;
    account.functions.set(FunctionArn, { ...sender(), configuration: { FunctionArn } });
    expect(await ask(arn, 'live')).toMatchObject({ FunctionArn });
    expect(await ask(FunctionArn)).toMatchObject({ FunctionArn });
    await expect(ask(FunctionArn, 'next')).rejects.toMatchObject(
      refusal('InvalidParameterValueException', 'does not match'),
    );
  });

  it('says when a function has no settings for asynchronous calls', async () => {
    sender().eventInvokeConfig = null;
    await expect(
      lambda().send(new GetFunctionEventInvokeConfigCommand({ FunctionName: arn })),
    ).rejects.toMatchObject(refusal('ResourceNotFoundException', "doesn't have an"));
  });

  it('calls a function at once, later, or not at all', async () => {
    const heard: unknown[] = [];
    sender().invoke = async (event) => heard.push(event);
    const call = async (InvocationType: 'RequestResponse' | 'Event' | 'DryRun') => {
      const { StatusCode } = await lambda().send(
        new InvokeCommand({ FunctionName: arn, InvocationType, Payload: `"${InvocationType}"` }),
      );
      return StatusCode;
    };
    expect([await call('RequestResponse'), await call('Event'), await call('DryRun')]).toEqual([
      200, 202, 204,
    ]);
    expect(heard).toEqual(['RequestResponse', 'Event']);
  });

  it('calls no function that has no concurrency, and none with what is no JSON', async () => {
    const call = (Payload: string) =>
      lambda().send(new InvokeCommand({ FunctionName: arn, Payload }));
    await expect(call('{')).rejects.toMatchObject(refusal('InvalidRequestContentException'));
    sender().reservedConcurrency = 0;
    await expect(call('{}')).rejects.toMatchObject(refusal('TooManyRequestsException'));
  });
});

describe('IAM', () => {
  const iam = () => clientOf(IAMClient);
  const ROLE = `arn:aws:iam::${LOCAL_ACCOUNT.accountId}:role/Sealpost-custom-email-sender`;
  const simulate = (PolicySourceArn: string, action = 'kms:Decrypt') =>
    iam().send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn,
        ActionNames: [action],
        ResourceArns: [keyArn],
      }),
    );

  it('tells of a role, with its trust policy as it stands in a URL', async () => {
    const { Role } = await iam().send(
      new GetRoleCommand({ RoleName: 'Sealpost-custom-email-sender' }),
    );
    expect(Role).toMatchObject({ Arn: ROLE, CreateDate: expect.any(Date) });
    const trust = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
    expect(trust).toHaveProperty('Statement.0.Principal.Service', 'lambda.amazonaws.com');
    await expect(iam().send(new GetRoleCommand({ RoleName: 'nobody' }))).rejects.toMatchObject(
      refusal('NoSuchEntityException', 'The role with name nobody cannot be found.'),
    );
  });

  it('says which context a policy asks for and was not told', async () => {
    const { EvaluationResults } = await simulate(ROLE);
    expect(EvaluationResults).toMatchObject([
      {
        EvalDecision: 'implicitDeny',
        MissingContextValues: ['kms:EncryptionContext:userpool-id'],
      },
    ]);
  });

  it('reads the key of a condition in whatever case', async () => {
    const { EvaluationResults } = await iam().send(
      new SimulatePrincipalPolicyCommand({
        PolicySourceArn: ROLE,
        ActionNames: ['KMS:decrypt'],
        ResourceArns: [keyArn],
        ContextEntries: [
          {
            ContextKeyName: 'KMS:encryptioncontext:USERPOOL-ID',
            ContextKeyType: 'string',
            ContextKeyValues: [LOCAL_ACCOUNT.poolId],
          },
        ],
      }),
    );
    expect(EvaluationResults).toMatchObject([
      { EvalDecision: 'allowed', MissingContextValues: [] },
    ]);
  });

  it('lets a denial win', async () => {
    account.principals.get(ROLE)?.push({ Effect: 'Deny', Action: 'kms:*', Resource: '*' });
    const { EvaluationResults } = await simulate(ROLE);
    expect(EvaluationResults?.[0]?.EvalDecision).toBe('explicitDeny');
  });

  it('agrees with what its caller is denied', async () => {
    account.denied.add('kms:DescribeKey');
    const decided = async (action: string) =>
      (await simulate(account.caller.arn, action)).EvaluationResults?.[0]?.EvalDecision;
    expect(await decided('kms:DescribeKey')).toBe('explicitDeny');
    expect(await decided('kms:ListGrants')).toBe('allowed');
    const { EvaluationResults } = await simulate(ROLE, 'kms:DescribeKey');
    expect(EvaluationResults?.[0]?.EvalDecision).toBe('implicitDeny');
  });

  it('simulates nobody’s session, and no action without a name', async () => {
    await expect(simulate('arn:aws:sts::123456789012:assumed-role/A/b')).rejects.toMatchObject(
      refusal('InvalidInputException', 'does not clearly define entity type and name'),
    );
    await expect(simulate(ROLE, 'Decrypt')).rejects.toMatchObject(refusal('InvalidInputException'));
  });
});

describe('CloudFormation', () => {
  const stacks = async (StackName?: string) => {
    const { Stacks = [] } = await clientOf(CloudFormationClient).send(
      new DescribeStacksCommand({ StackName }),
    );
    return Stacks;
  };

  it('tells of one stack by name or id, or of all', async () => {
    account.stacks.set('Other', { status: 'UPDATE_ROLLBACK_COMPLETE', outputs: {} });
    const all = await stacks();
    expect(all.map(({ StackName }) => StackName)).toEqual(['Sealpost', 'Other']);
    expect(await stacks(all[1]?.StackId)).toMatchObject([
      { StackName: 'Other', StackStatus: 'UPDATE_ROLLBACK_COMPLETE' },
    ]);
  });

  it('knows no stack by a name that none can have', async () => {
    await expect(stacks('my_stack')).rejects.toMatchObject(
      refusal('ValidationError', "at 'stackName' failed to satisfy constraint"),
    );
  });

  it('gives back an output as it is, whatever is in it', async () => {
    const value = 'a <b> & "c" \'d\' é';
    account.stacks.set('Other', { status: 'CREATE_COMPLETE', outputs: { Odd: value } });
    const [other] = await stacks('Other');
    expect(other?.Outputs).toEqual([{ OutputKey: 'Odd', OutputValue: value }]);
  });
});

describe('DynamoDB', () => {
  const dynamoDb = () => clientOf(DynamoDBClient);

  it('knows a table by its ARN too', async () => {
    const TableName = String(account.tables.get(auditTable)?.table['TableArn']);
    const { Table } = await dynamoDb().send(new DescribeTableCommand({ TableName }));
    expect(Table?.TableName).toBe(auditTable);
  });

  it('has two names for a table that is not there', async () => {
    const TableName = 'nowhere';
    await expect(dynamoDb().send(new DescribeTableCommand({ TableName }))).rejects.toMatchObject(
      refusal('ResourceNotFoundException', 'Table: nowhere not found'),
    );
    await expect(
      dynamoDb().send(new DescribeContinuousBackupsCommand({ TableName })),
    ).rejects.toMatchObject(refusal('TableNotFoundException', 'Table not found: nowhere'));
  });

  it('finds a row by the key of its table and no other', async () => {
    await expect(
      dynamoDb().send(new GetItemCommand({ TableName: auditTable, Key: { id: { S: 'a' } } })),
    ).rejects.toMatchObject(refusal('ValidationException', 'does not match the schema'));
  });
});

describe('CloudWatch', () => {
  const alarms = async (input: DescribeAlarmsCommandInput) => {
    const { MetricAlarms = [] } = await clientOf(CloudWatchClient).send(
      new DescribeAlarmsCommand(input),
    );
    return MetricAlarms;
  };

  it('tells of alarms by name and by state', async () => {
    const [first, second] = account.alarms;
    Object.assign(must(second), { StateValue: 'ALARM' });
    const AlarmNames = [String(first?.['AlarmName']), 'nowhere'];
    expect(await alarms({ AlarmNames })).toMatchObject([{ AlarmName: AlarmNames[0] }]);
    expect(await alarms({ StateValue: 'ALARM' })).toMatchObject([
      { AlarmName: second?.['AlarmName'] },
    ]);
  });

  it('refuses what it does not play, too many, and names with a prefix', async () => {
    const names = { AlarmNames: ['one'], AlarmNamePrefix: 'o' };
    for (const input of [{ ChildrenOfAlarmName: 'one' }, { MaxRecords: 101 }, names]) {
      // The client's name for CloudWatch's ValidationError.
      await expect(alarms(input)).rejects.toMatchObject(refusal('ValidationException'));
    }
  });
});

it('EventBridge has one bus, and says which rule it lacks', async () => {
  const events = clientOf(EventBridgeClient);
  const Name = 'Sealpost-settling';
  await events.send(new DescribeRuleCommand({ Name, EventBusName: 'default' }));
  await expect(
    events.send(new DescribeRuleCommand({ Name, EventBusName: 'other' })),
  ).rejects.toMatchObject(refusal('ResourceNotFoundException', 'Event bus other does not exist.'));
  await expect(events.send(new ListTargetsByRuleCommand({ Rule: 'none' }))).rejects.toMatchObject(
    refusal('ResourceNotFoundException', 'Rule none does not exist on EventBus default.'),
  );
});

it('Secrets Manager knows a secret by its name, and one version of it', async () => {
  const secrets = clientOf(SecretsManagerClient);
  const found = await secrets.send(new GetSecretValueCommand({ SecretId: 'sealpost/pepper' }));
  expect(found).toMatchObject({ ARN: pepperSecretArn, Name: 'sealpost/pepper' });
  for (const input of [
    { SecretId: 'sealpost/salt' },
    { SecretId: pepperSecretArn, VersionStage: 'AWSPREVIOUS' },
  ]) {
    await expect(secrets.send(new GetSecretValueCommand(input))).rejects.toMatchObject(
      refusal('ResourceNotFoundException'),
    );
  }
});

it('SES knows no suppression of an address that is not suppressed', async () => {
  await expect(
    clientOf(SESv2Client).send(new GetSuppressedDestinationCommand({ EmailAddress: 'a@b.test' })),
  ).rejects.toMatchObject(refusal('NotFoundException', 'a@b.test'));
});

describe('a hook', () => {
  it.each([
    [
      'KMS',
      'ThrottlingException',
      400,
      () => clientOf(KMSClient).send(new DescribeKeyCommand({ KeyId: keyArn })),
    ],
    ['STS', 'ExpiredToken', 403, () => clientOf(STSClient).send(new GetCallerIdentityCommand({}))],
    [
      'Lambda',
      'TooManyRequestsException',
      429,
      () =>
        clientOf(LambdaClient).send(
          new GetFunctionConfigurationCommand({ FunctionName: 'Sealpost-settler' }),
        ),
    ],
  ] as const)('answers for %s with %s', async (_, name, status, ask) => {
    hooked.hook = () => {
      throw new AwsError(name, 'not now', status);
    };
    await expect(ask()).rejects.toMatchObject({
      ...refusal(name),
      $metadata: { httpStatusCode: status },
    });
  });

  it('breaks the connection by throwing anything else', async () => {
    hooked.hook = () => {
      throw new Error('gone');
    };
    await expect(clientOf(STSClient).send(new GetCallerIdentityCommand({}))).rejects.toMatchObject({
      code: 'ECONNRESET',
    });
  });
});
