import { ALARMS } from '../../infra/alarms/alarms.ts';
import { FUNCTIONS, type FunctionName } from '../../infra/build/functions.ts';
import { FUNCTION_SETTINGS } from '../../infra/stack/function-settings.ts';
import { functionVariables } from '../../infra/stack/function-variables.ts';
import { STACK_OUTPUTS } from '../../infra/stack/stack-outputs.ts';
import { AUDIT_TABLE, TIME_TO_LIVE_ATTRIBUTE } from '../../src/adapters/dynamodb/audit-table.ts';
import { LOCAL_ACCOUNT } from '../stack/local-account.ts';
import { localDeployment } from '../stack/local-deployment.ts';
import type {
  ControlPlaneAccount,
  FunctionRecord,
  Json,
  RoleRecord,
  Statement,
} from './account.ts';
import { samplePool } from './sample-pool.ts';

const { accountId, region, keyArn, poolId, auditTable, configurationSet } = LOCAL_ACCOUNT;
const STACK = 'Sealpost';
const POOL_ARN = `arn:aws:cognito-idp:${region}:${accountId}:userpool/${poolId}`;
const REST_KEY_ARN = keyArn.replace(/1$/, '2');
const CONSOLE_URL = 'https://d111111abcdef8.cloudfront.net';
const API_URL = `https://abc123.execute-api.${region}.amazonaws.com`;

export const functionArn = (name: FunctionName) =>
  `arn:aws:lambda:${region}:${accountId}:function:${STACK}-${name}`;
const roleArn = (name: string) => `arn:aws:iam::${accountId}:role/${STACK}-${name}`;
const ruleArn = (name: string) => `arn:aws:events:${region}:${accountId}:rule/${STACK}-${name}`;
const TOPIC_ARN = `arn:aws:sns:${region}:${accountId}:${STACK}-alarms`;

/** The local account with a healthy deployment in it, and a pool that is not attached yet. */
export function sampleAccount(): ControlPlaneAccount {
  const caller = `arn:aws:iam::${accountId}:user/operator`;
  return {
    accountId,
    region,
    caller: { arn: caller, userId: 'AIDASAMPLEOPERATOR000' },
    denied: new Set(),
    newerMembers: new Set(),
    principals: new Map<string, Statement[]>([
      [caller, [{ Effect: 'Allow', Action: '*', Resource: '*' }]],
      [roleArn('custom-email-sender'), senderPolicy()],
      [roleArn('custom-sms-sender'), senderPolicy()],
    ]),
    pools: new Map([[poolId, samplePool(poolId, POOL_ARN)]]),
    factors: new Map([[poolId, { SoftwareTokenMfaConfiguration: { Enabled: true } }]]),
    keys: new Map([
      [
        keyArn,
        {
          metadata: keyMetadata(keyArn),
          policy: {
            Version: '2012-10-17',
            Statement: [
              {
                Effect: 'Allow',
                Principal: { AWS: `arn:aws:iam::${accountId}:root` },
                Action: 'kms:*',
                Resource: '*',
              },
              {
                Effect: 'Allow',
                Principal: { Service: 'cognito-idp.amazonaws.com' },
                Action: 'kms:CreateGrant',
                Resource: '*',
                Condition: {
                  StringEquals: { 'aws:SourceAccount': accountId },
                  ArnLike: {
                    'aws:SourceArn': `arn:aws:cognito-idp:${region}:${accountId}:userpool/*`,
                  },
                },
              },
            ],
          },
          grants: [],
          rotation: true,
        },
      ],
    ]),
    roles: new Map(
      FUNCTIONS.map(({ name }) => [`${STACK}-${name}`, functionRole(`${STACK}-${name}`)]),
    ),
    functions: new Map(FUNCTIONS.map(({ name }) => [functionArn(name), functionRecord(name)])),
    stacks: new Map([[STACK, { status: 'CREATE_COMPLETE', outputs: outputs() }]]),
    ses: {
      account: {
        ProductionAccessEnabled: true,
        SendingEnabled: true,
        EnforcementStatus: 'HEALTHY',
        SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 120 },
        SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
      },
      identities: new Map([
        [
          LOCAL_ACCOUNT.emailDomain,
          {
            IdentityType: 'DOMAIN',
            VerifiedForSendingStatus: true,
            VerificationStatus: 'SUCCESS',
            DkimAttributes: { SigningEnabled: true, Status: 'SUCCESS' },
          },
        ],
      ]),
      configurationSets: new Map([
        [
          configurationSet,
          {
            set: {
              ConfigurationSetName: configurationSet,
              SendingOptions: { SendingEnabled: true },
              ReputationOptions: { ReputationMetricsEnabled: true },
            },
            destinations: [
              {
                Name: 'sealpost-reports',
                Enabled: true,
                MatchingEventTypes: [
                  'SEND',
                  'DELIVERY',
                  'BOUNCE',
                  'COMPLAINT',
                  'REJECT',
                  'RENDERING_FAILURE',
                  'DELIVERY_DELAY',
                ],
                EventBridgeDestination: {
                  EventBusArn: `arn:aws:events:${region}:${accountId}:event-bus/default`,
                },
              },
            ],
          },
        ],
      ]),
      suppressed: new Map(),
    },
    tables: new Map([[auditTable, tableRecord()]]),
    alarms: ALARMS.map(({ id }) => ({
      AlarmName: `${STACK}-${id}`,
      AlarmArn: `arn:aws:cloudwatch:${region}:${accountId}:alarm:${STACK}-${id}`,
      ActionsEnabled: true,
      AlarmActions: [TOPIC_ARN],
      StateValue: 'OK',
    })),
    rules: new Map([
      [
        `${STACK}-ses-reports`,
        {
          rule: {
            Name: `${STACK}-ses-reports`,
            Arn: ruleArn('ses-reports'),
            State: 'ENABLED',
            EventPattern: JSON.stringify({
              source: ['aws.ses'],
              detail: { mail: { tags: { 'ses:configuration-set': [configurationSet] } } },
            }),
          },
          targets: [{ Id: 'Target0', Arn: functionArn('ses-events') }],
        },
      ],
      [
        `${STACK}-settling`,
        {
          rule: {
            Name: `${STACK}-settling`,
            Arn: ruleArn('settling'),
            State: 'ENABLED',
            ScheduleExpression: 'rate(5 minutes)',
          },
          targets: [{ Id: 'Target0', Arn: functionArn('settler') }],
        },
      ],
    ]),
    secrets: new Map([
      [LOCAL_ACCOUNT.pepperSecretArn, 'a pepper of this account that nobody may ever see'],
      [
        LOCAL_ACCOUNT.twilioSecretArn,
        JSON.stringify({ authToken: '0123456789abcdef0123456789abcdef' }),
      ],
    ]),
  };
}

function senderPolicy(): Statement[] {
  return [
    {
      Effect: 'Allow',
      Action: 'kms:Decrypt',
      Resource: keyArn,
      Condition: { StringEquals: { 'kms:EncryptionContext:userpool-id': poolId } },
    },
    {
      Effect: 'Allow',
      Action: ['dynamodb:UpdateItem', 'dynamodb:GetItem'],
      Resource: `arn:aws:dynamodb:${region}:${accountId}:table/${auditTable}`,
    },
    { Effect: 'Allow', Action: 'ses:SendEmail', Resource: '*' },
    { Effect: 'Allow', Action: 'cognito-idp:AdminGetUser', Resource: POOL_ARN },
  ];
}

/** GetRole's answer for a role that Lambda takes on. */
function functionRole(name: string): RoleRecord {
  return {
    Path: '/',
    RoleName: name,
    RoleId: 'AROASAMPLEROLE0000000',
    Arn: `arn:aws:iam::${accountId}:role/${name}`,
    CreateDate: '2023-11-14T22:13:20Z',
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'lambda.amazonaws.com' },
          Action: 'sts:AssumeRole',
        },
      ],
    },
  };
}

/** DescribeKey's answer for a key of codes that is in order. */
function keyMetadata(arn: string): Json {
  return {
    AWSAccountId: accountId,
    Arn: arn,
    CreationDate: 1_700_000_000,
    Enabled: true,
    KeyId: arn.split('/')[1],
    KeyManager: 'CUSTOMER',
    KeySpec: 'SYMMETRIC_DEFAULT',
    KeyState: 'Enabled',
    KeyUsage: 'ENCRYPT_DECRYPT',
    MultiRegion: false,
    Origin: 'AWS_KMS',
  };
}

function functionRecord(name: FunctionName): FunctionRecord {
  const isSender = name === 'custom-email-sender' || name === 'custom-sms-sender';
  const { memory, timeoutSeconds } = FUNCTION_SETTINGS[name];
  const variables = functionVariables(
    name,
    localDeployment({
      statusCallbackUrl: `${API_URL}/twilio`,
      issuer: `https://cognito-idp.${region}.amazonaws.com/${region}_Staff`,
      policy: 'at-least-once',
    }),
  );
  return {
    configuration: {
      FunctionName: `${STACK}-${name}`,
      FunctionArn: functionArn(name),
      Runtime: 'nodejs24.x',
      Role: roleArn(name),
      Handler: 'index.handler',
      Timeout: timeoutSeconds,
      MemorySize: memory,
      Architectures: ['arm64'],
      State: 'Active',
      LastUpdateStatus: 'Successful',
      Environment: { Variables: variables },
    },
    policy: isSender
      ? {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Principal: { Service: 'cognito-idp.amazonaws.com' },
              Action: 'lambda:InvokeFunction',
              Resource: functionArn(name),
              Condition: {
                StringEquals: { 'AWS:SourceAccount': accountId },
                ArnLike: { 'AWS:SourceArn': POOL_ARN },
              },
            },
          ],
        }
      : null,
    eventInvokeConfig: isSender
      ? {
          FunctionArn: `${functionArn(name)}:$LATEST`,
          MaximumRetryAttempts: 2,
          MaximumEventAgeInSeconds: 21_600,
          DestinationConfig: { OnFailure: { Destination: functionArn('settler') } },
        }
      : null,
    reservedConcurrency: null,
    invoke: async () => undefined,
  };
}

function tableRecord() {
  const index = (GlobalIndex: Json) => ({ ...GlobalIndex, IndexStatus: 'ACTIVE' });
  return {
    table: {
      TableName: auditTable,
      TableArn: `arn:aws:dynamodb:${region}:${accountId}:table/${auditTable}`,
      TableStatus: 'ACTIVE',
      AttributeDefinitions: [...AUDIT_TABLE.AttributeDefinitions],
      KeySchema: [...AUDIT_TABLE.KeySchema],
      GlobalSecondaryIndexes: AUDIT_TABLE.GlobalSecondaryIndexes.map((one) => index(one)),
      BillingModeSummary: { BillingMode: AUDIT_TABLE.BillingMode },
      DeletionProtectionEnabled: true,
      SSEDescription: { Status: 'ENABLED', SSEType: 'KMS', KMSMasterKeyArn: REST_KEY_ARN },
    },
    timeToLive: { TimeToLiveStatus: 'ENABLED', AttributeName: TIME_TO_LIVE_ATTRIBUTE },
    continuousBackups: {
      ContinuousBackupsStatus: 'ENABLED',
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED' },
    },
    items: new Map<string, Json>(),
  };
}

function outputs(): Record<string, string> {
  return {
    [STACK_OUTPUTS.region]: region,
    [STACK_OUTPUTS.userPoolIds]: poolId,
    [STACK_OUTPUTS.keyArn]: keyArn,
    [STACK_OUTPUTS.emailSenderArn]: functionArn('custom-email-sender'),
    [STACK_OUTPUTS.smsSenderArn]: functionArn('custom-sms-sender'),
    [STACK_OUTPUTS.sesEventsArn]: functionArn('ses-events'),
    [STACK_OUTPUTS.twilioStatusArn]: functionArn('twilio-status'),
    [STACK_OUTPUTS.settlerArn]: functionArn('settler'),
    [STACK_OUTPUTS.auditApiArn]: functionArn('audit-api'),
    [STACK_OUTPUTS.auditTableName]: auditTable,
    [STACK_OUTPUTS.configurationSetName]: configurationSet,
    [STACK_OUTPUTS.sesEventsRuleName]: `${STACK}-ses-reports`,
    [STACK_OUTPUTS.settlerRuleName]: `${STACK}-settling`,
    [STACK_OUTPUTS.pepperSecretArn]: LOCAL_ACCOUNT.pepperSecretArn,
    [STACK_OUTPUTS.twilioSecretArn]: LOCAL_ACCOUNT.twilioSecretArn,
    [STACK_OUTPUTS.twilioCallbackUrl]: `${API_URL}/twilio`,
    [STACK_OUTPUTS.auditApiUrl]: API_URL,
    [STACK_OUTPUTS.consoleUrl]: CONSOLE_URL,
    [STACK_OUTPUTS.consoleBucketName]: 'sealpost-console-files',
    [STACK_OUTPUTS.alarmTopicArn]: TOPIC_ARN,
    [STACK_OUTPUTS.alarmPrefix]: STACK,
    [STACK_OUTPUTS.dashboardUrl]: `https://${region}.console.aws.amazon.com/cloudwatch/home`,
  };
}
