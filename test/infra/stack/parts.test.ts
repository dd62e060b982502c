import { describe, expect, it } from 'vitest';
import { FUNCTIONS } from '../../../infra/build/functions.ts';
import { FUNCTION_SETTINGS } from '../../../infra/stack/function-settings.ts';
import { STACK_OUTPUTS } from '../../../infra/stack/stack-outputs.ts';
import { AUDIT_TABLE } from '../../../src/adapters/dynamodb/audit-table.ts';
import { ROUTES } from '../../../src/handlers/audit-api/contract/routes.ts';
import { ofType, templateOf } from './template.ts';

const template = templateOf();
const only = (type: string) => {
  const [[, found] = [], ...others] = ofType(template, type);
  expect([type, others.length]).toEqual([type, 0]);
  return found?.Properties ?? {};
};

describe('the audit table', () => {
  it('is the one that local stack and tests make', () => {
    expect(only('AWS::DynamoDB::Table')).toMatchObject(AUDIT_TABLE);
  });

  it('is on demand, with recovery to any point in time, a key of its own and no easy way to delete it', () => {
    expect(only('AWS::DynamoDB::Table')).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
  });

  it('deletes rows by a time in seconds', () => {
    expect(only('AWS::DynamoDB::Table')['TimeToLiveSpecification']).toEqual({
      AttributeName: 'expiresAt',
      Enabled: true,
    });
  });

  it('declares the attributes of its keys and no others, as DynamoDB demands', () => {
    const declared = AUDIT_TABLE.AttributeDefinitions.map(({ AttributeName }) => AttributeName);
    const schemas = [AUDIT_TABLE, ...AUDIT_TABLE.GlobalSecondaryIndexes];
    const used = schemas.flatMap(({ KeySchema }) => KeySchema.map((key) => key.AttributeName));
    expect([...declared].sort()).toEqual([...new Set<string>(used)].sort());
  });

  it('writes to the indexes of people once a row: they hold keys, which do not change', () => {
    const indexes = AUDIT_TABLE.GlobalSecondaryIndexes.filter(({ IndexName }) =>
      ['byUser', 'byUserName', 'byRecipient'].includes(IndexName),
    );
    expect(indexes).toHaveLength(3);
    for (const { KeySchema, Projection } of indexes) {
      expect(Projection).toEqual({ ProjectionType: 'KEYS_ONLY' });
      expect(KeySchema[1]).toEqual({ AttributeName: 'firstSeenAt', KeyType: 'RANGE' });
    }
  });
});

describe('the functions', () => {
  it.each(FUNCTIONS)('$name runs on arm64 with Node 24, and has a log of its own', ({ name }) => {
    const [, found] =
      ofType(template, 'AWS::Lambda::Function').find(([, { Properties }]) =>
        JSON.stringify(Properties['Code']).includes(`${name}.zip`),
      ) ?? [];
    const { memory, timeoutSeconds, description } = FUNCTION_SETTINGS[name];
    expect(found?.Properties).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      MemorySize: memory,
      Timeout: timeoutSeconds,
      Description: description,
    });
    expect(found?.Properties['LoggingConfig']).toHaveProperty('LogGroup');
  });

  it('keep logs for a while and mask what looks personal', () => {
    const logs = ofType(template, 'AWS::Logs::LogGroup').map(([, { Properties }]) => Properties);
    expect(logs).toHaveLength(FUNCTIONS.length + 1);
    for (const { RetentionInDays } of logs) expect(RetentionInDays).toBe(90);
    const masking = logs.filter((log) => 'DataProtectionPolicy' in log);
    expect(masking).toHaveLength(FUNCTIONS.length);
    expect(JSON.stringify(masking[0])).toContain('EmailAddress');
  });

  it('are counted by a filter of a length that CloudWatch takes', () => {
    for (const [, { Properties }] of ofType(template, 'AWS::Logs::MetricFilter')) {
      expect(String(Properties['FilterPattern']).length).toBeLessThanOrEqual(1024);
    }
  });

  it('the senders are tried three times within six hours, and then the settler is told', () => {
    const configs = ofType(template, 'AWS::Lambda::EventInvokeConfig').map(([, c]) => c.Properties);
    const settled = configs.filter((config) => 'DestinationConfig' in config);
    expect(settled).toHaveLength(2);
    for (const config of configs) {
      expect(config).toMatchObject({
        MaximumRetryAttempts: 2,
        MaximumEventAgeInSeconds: 21_600,
        Qualifier: '$LATEST',
      });
    }
    expect(JSON.stringify(settled[0]?.['DestinationConfig'])).toContain('Sealpostsettler');
  });

  it('reserve concurrency for the senders only, and only when somebody says so', () => {
    const reserving = ofType(template, 'AWS::Lambda::Function').filter(
      ([, { Properties }]) => 'ReservedConcurrentExecutions' in Properties,
    );
    expect(reserving.map(([id]) => id.replace(/Function.*/, '')).sort()).toEqual([
      'Sealpostcustomemailsender',
      'Sealpostcustomsmssender',
    ]);
    for (const [, { Properties }] of reserving) {
      expect(Properties['ReservedConcurrentExecutions']).toEqual({
        'Fn::If': ['ReservesConcurrency', { Ref: 'ReservedConcurrency' }, { Ref: 'AWS::NoValue' }],
      });
    }
  });
});

describe('what SES reports', () => {
  it('goes to EventBridge’s default bus, all but openings and clicks', () => {
    expect(only('AWS::SES::ConfigurationSetEventDestination')).toMatchObject({
      EventDestination: {
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
      },
    });
    const destination = JSON.stringify(only('AWS::SES::ConfigurationSetEventDestination'));
    expect(destination).toContain(':event-bus/default');
  });

  it('reaches the function for mails of this configuration set only', () => {
    const [rule] = ofType(template, 'AWS::Events::Rule')
      .map(([, { Properties }]) => Properties)
      .filter((properties) => 'EventPattern' in properties);
    const [set] = ofType(template, 'AWS::SES::ConfigurationSet');
    expect(rule?.['EventPattern']).toEqual({
      source: ['aws.ses'],
      detail: { mail: { tags: { 'ses:configuration-set': [{ Ref: set?.[0] }] } } },
    });
    expect(JSON.stringify(rule?.['Targets'])).toContain('Sealpostsesevents');
  });
});

it('the settler’s clock ticks every five minutes', () => {
  const [clock] = ofType(template, 'AWS::Events::Rule')
    .map(([, { Properties }]) => Properties)
    .filter((properties) => 'ScheduleExpression' in properties);
  expect(clock).toMatchObject({ ScheduleExpression: 'rate(5 minutes)', State: 'ENABLED' });
  expect(JSON.stringify(clock?.['Targets'])).toContain('Sealpostsettler');
});

describe('the gateway', () => {
  const routes = ofType(template, 'AWS::ApiGatewayV2::Route').map(
    ([, { Properties }]) => Properties,
  );
  const keys = (kind: string) =>
    routes
      .filter(({ AuthorizationType }) => AuthorizationType === kind)
      .map(({ RouteKey }) => String(RouteKey))
      .sort();

  it('lets staff with a token ask everything that the API answers', () => {
    const api = Object.values(ROUTES).flatMap(({ method, path }) => [
      `${method} ${path}`,
      `${method} /api${path}`,
    ]);
    expect(keys('JWT')).toEqual(api.sort());
  });

  it('is open for Twilio and for the description of the API, and for nothing else', () => {
    expect(keys('NONE')).toEqual(['GET /api/openapi.json', 'GET /openapi.json', 'POST /twilio']);
  });

  it('lets through as many callbacks as was said, and no more of anything else than staff need', () => {
    const stage = only('AWS::ApiGatewayV2::Stage');
    expect(stage['DefaultRouteSettings']).toEqual({
      ThrottlingRateLimit: 100,
      ThrottlingBurstLimit: 200,
    });
    expect(stage['RouteSettings']).toEqual({
      'POST /twilio': {
        ThrottlingRateLimit: { Ref: 'CallbacksPerSecond' },
        ThrottlingBurstLimit: 1000,
      },
    });
    const [[id, route] = []] = ofType(template, 'AWS::ApiGatewayV2::Route').filter(
      ([, { Properties }]) => Properties['RouteKey'] === 'POST /twilio',
    );
    expect(route).toBeDefined();
    const [[, made] = []] = ofType(template, 'AWS::ApiGatewayV2::Stage');
    expect(made?.DependsOn).toContain(id);
  });

  it('takes tokens of the one issuer for the named audiences', () => {
    expect(only('AWS::ApiGatewayV2::Authorizer')).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Issuer: { Ref: 'OidcIssuer' },
        Audience: { 'Fn::Split': [',', { Ref: 'OidcAudience' }] },
      },
    });
  });

  it('logs which route was called, and no query, address or token', () => {
    const { Format } = only('AWS::ApiGatewayV2::Stage')['AccessLogSettings'] as { Format: string };
    expect(Object.values(JSON.parse(Format) as object).sort()).toEqual([
      '$context.authorizer.error',
      '$context.error.message',
      '$context.integrationErrorMessage',
      '$context.requestId',
      '$context.requestTime',
      '$context.responseLatency',
      '$context.routeKey',
      '$context.status',
    ]);
  });
});

describe('the outputs', () => {
  it('are those that the command line knows', () => {
    expect(Object.keys(template.Outputs).sort()).toEqual(Object.values(STACK_OUTPUTS).sort());
  });

  it('leave out what is not there', () => {
    const { Outputs } = templateOf({ sms: false, staff: false });
    const { smsSenderArn, twilioStatusArn, auditApiArn, consoleUrl, emailSenderArn } =
      STACK_OUTPUTS;
    for (const absent of [smsSenderArn, twilioStatusArn, auditApiArn, consoleUrl]) {
      expect(Outputs).not.toHaveProperty(absent);
    }
    expect(Outputs).toHaveProperty(emailSenderArn);
  });
});
