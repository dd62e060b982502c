import { expect, it } from 'vitest';
import { sampleAccount } from '../../../local/control-plane/sample-account.ts';
import { SERVICES } from '../../../local/control-plane/services.ts';
import { checkShape } from '../../../local/control-plane/wire/check-shape.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';

const { poolId, keyArn, auditTable, configurationSet, emailDomain, pepperSecretArn } =
  LOCAL_ACCOUNT;
const FunctionName = 'Sealpost-custom-email-sender';

/** A request of each action that the sample account can answer. */
const INPUTS: Readonly<Record<string, object>> = {
  DescribeStacks: { StackName: 'Sealpost' },
  DescribeUserPool: { UserPoolId: poolId },
  UpdateUserPool: { UserPoolId: poolId },
  GetUserPoolMfaConfig: { UserPoolId: poolId },
  DescribeTable: { TableName: auditTable },
  DescribeTimeToLive: { TableName: auditTable },
  DescribeContinuousBackups: { TableName: auditTable },
  GetItem: { TableName: auditTable, Key: { pk: { S: 'a' } } },
  DescribeRule: { Name: 'Sealpost-settling' },
  ListTargetsByRule: { Rule: 'Sealpost-settling' },
  GetRole: { RoleName: FunctionName },
  SimulatePrincipalPolicy: {
    PolicySourceArn: `arn:aws:iam::${LOCAL_ACCOUNT.accountId}:role/${FunctionName}`,
    ActionNames: ['kms:Decrypt'],
  },
  DescribeKey: { KeyId: keyArn },
  GetKeyPolicy: { KeyId: keyArn },
  GetKeyRotationStatus: { KeyId: keyArn },
  ListGrants: { KeyId: keyArn },
  GetFunctionConfiguration: { FunctionName },
  GetPolicy: { FunctionName },
  GetFunctionEventInvokeConfig: { FunctionName },
  GetFunctionConcurrency: { FunctionName },
  Invoke: { FunctionName, Payload: '{}' },
  DescribeAlarms: {},
  DescribeSecret: { SecretId: pepperSecretArn },
  GetSecretValue: { SecretId: pepperSecretArn },
  GetAccount: {},
  GetEmailIdentity: { EmailIdentity: emailDomain },
  GetConfigurationSet: { ConfigurationSetName: configurationSet },
  GetConfigurationSetEventDestinations: { ConfigurationSetName: configurationSet },
  GetSuppressedDestination: { EmailAddress: 'ann@example.com' },
  GetCallerIdentity: {},
};

const ACTIONS = SERVICES.flatMap(({ actions }) =>
  actions.map((action) => [action.operation[2], action] as const),
);

it.each(ACTIONS)('what %s takes and answers is as the model has it', async (name, action) => {
  const account = sampleAccount();
  account.ses.suppressed.set('ann@example.com', 'BOUNCE');
  const input = INPUTS[name];
  if (input === undefined) throw new Error(`There is no request of ${name}.`);
  const strictness = { fault: 'ValidationException', newer: new Set<string>() };
  const [, , , , takes, answers] = action.operation;
  checkShape(takes(), input, strictness);
  const answer = await action.answer(input as never, account);
  expect(Object.keys(answer).length > 0 || name === 'UpdateUserPool').toBe(
    !['GetItem', 'GetFunctionConcurrency'].includes(name),
  );
  checkShape(answers(), JSON.parse(JSON.stringify(answer)), strictness);
});

it('no two accounts share anything', () => {
  const one = sampleAccount();
  const other = sampleAccount();
  one.pools.clear();
  Object.assign(one.ses.account, { SendingEnabled: false });
  one.alarms.pop();
  const { pools, ses, alarms } = sampleAccount();
  expect([other.pools, other.ses, other.alarms]).toEqual([pools, ses, alarms]);
});
