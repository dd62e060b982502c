import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { UpdateUserPoolRequest$ } from '@aws-sdk/client-cognito-identity-provider';
import { NormalizedSchema } from '@smithy/core/schema';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../local/control-plane/account.ts';
import { functionArn } from '../../../local/control-plane/sample-account.ts';
import { SERVICES } from '../../../local/control-plane/services.ts';
import { LOCAL_ACCOUNT } from '../../../local/stack/local-account.ts';
import { signedHeaders } from '../stand-ins/signed-headers.ts';
import { aws } from './control-plane.ts';

const { region, poolId, keyArn, auditTable, pepperSecretArn } = LOCAL_ACCOUNT;
const plane = aws();

/** A request as a program without the SDK would write it. */
interface Raw {
  readonly service: string;
  readonly headers?: Record<string, string>;
  readonly method?: string;
  readonly path?: string;
  readonly body?: string;
}

async function send({ service, headers = {}, method = 'POST', path = '/', body }: Raw) {
  const response = await fetch(`${plane.url()}${path}`, {
    method,
    headers: { ...signedHeaders(service, region), ...headers },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  return { status: response.status, text, name: nameOf(text, response.headers) };
}

function nameOf(text: string, headers: Headers): string {
  const inXml = /<Code>(.*?)<\/Code>/.exec(text)?.[1];
  return inXml ?? headers.get('x-amzn-errortype') ?? '';
}

const json = (service: string, action: string, input: unknown, version = '1.1'): Raw => ({
  service,
  headers: {
    'content-type': `application/x-amz-json-${version}`,
    'x-amz-target': `${SERVICES.find(({ signingName }) => signingName === service)?.target}.${action}`,
  },
  body: JSON.stringify(input),
});

const query = (service: string, version: string, fields: Record<string, string>): Raw => ({
  service,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ Version: version, ...fields }).toString(),
});

const functionPath = (rest: string) =>
  `/2015-03-31/functions/${encodeURIComponent(functionArn('settler'))}/${rest}`;

describe('a request that is as it should be is answered', () => {
  it.each<[string, Raw]>([
    ['in JSON 1.1', json('kms', 'DescribeKey', { KeyId: keyArn })],
    ['in JSON 1.0', json('dynamodb', 'DescribeTable', { TableName: auditTable }, '1.0')],
    ['as a form', query('sts', '2011-06-15', { Action: 'GetCallerIdentity' })],
    ['by its path', { service: 'lambda', method: 'GET', path: functionPath('configuration') }],
  ])('%s', async (_, raw) => {
    expect(await send(raw)).toMatchObject({ status: 200 });
  });
});

describe('a member that there is not is refused', () => {
  const wrong = { Surprise: 1 };
  it.each<[string, string, Raw]>([
    [
      'cognito-idp',
      'InvalidParameterException',
      json('cognito-idp', 'DescribeUserPool', { UserPoolId: poolId, ...wrong }),
    ],
    ['kms', 'ValidationException', json('kms', 'DescribeKey', { KeyId: keyArn, ...wrong })],
    [
      'dynamodb',
      'ValidationException',
      json('dynamodb', 'DescribeTable', { TableName: auditTable, ...wrong }, '1.0'),
    ],
    ['monitoring', 'ValidationError', json('monitoring', 'DescribeAlarms', wrong, '1.0')],
    [
      'events',
      'ValidationException',
      json('events', 'DescribeRule', { Name: 'Sealpost-settling', ...wrong }),
    ],
    [
      'secretsmanager',
      'InvalidParameterException',
      json('secretsmanager', 'GetSecretValue', { SecretId: pepperSecretArn, ...wrong }),
    ],
    [
      'iam',
      'ValidationError',
      query('iam', '2010-05-08', {
        Action: 'GetRole',
        RoleName: 'Sealpost-settler',
        Surprise: '1',
      }),
    ],
    [
      'sts',
      'ValidationError',
      query('sts', '2011-06-15', { Action: 'GetCallerIdentity', Surprise: '1' }),
    ],
    [
      'cloudformation',
      'ValidationError',
      query('cloudformation', '2010-05-15', { Action: 'DescribeStacks', Surprise: '1' }),
    ],
    [
      'lambda',
      'InvalidParameterValueException',
      { service: 'lambda', method: 'GET', path: functionPath('configuration?Surprise=1') },
    ],
    [
      'ses',
      'BadRequestException',
      { service: 'ses', method: 'GET', path: '/v2/email/account?Surprise=1' },
    ],
  ])('by %s', async (_, name, raw) => {
    const refusal = await send(raw);
    expect(refusal).toMatchObject({ name, text: expect.stringContaining('Surprise') });
    expect(refusal.status).toBeGreaterThanOrEqual(400);
  });
});

describe('a member that is wanted and missing is refused', () => {
  it.each<[string, string, Raw]>([
    ['cognito-idp', 'UserPoolId', json('cognito-idp', 'GetUserPoolMfaConfig', {})],
    ['kms', 'KeyId', json('kms', 'ListGrants', {})],
    ['dynamodb', 'TableName', json('dynamodb', 'DescribeTimeToLive', {}, '1.0')],
    ['events', 'Rule', json('events', 'ListTargetsByRule', {})],
    ['secretsmanager', 'SecretId', json('secretsmanager', 'DescribeSecret', {})],
    [
      'iam',
      'ActionNames',
      query('iam', '2010-05-08', {
        Action: 'SimulatePrincipalPolicy',
        PolicySourceArn: plane.account.caller.arn,
      }),
    ],
  ])('by %s', async (_, member, raw) => {
    expect(await send(raw)).toMatchObject({
      status: 400,
      text: expect.stringContaining(member),
    });
  });
});

describe('a value of another type is refused', () => {
  const members = NormalizedSchema.of(UpdateUserPoolRequest$).getMemberSchemas();

  it.each(Object.keys(members))('in %s of a user pool', async (name) => {
    const before = structuredClone(plane.account.pools.get(poolId));
    for (const value of [7, null, [[]]]) {
      const raw = json('cognito-idp', 'UpdateUserPool', { UserPoolId: poolId, [name]: value });
      expect(await send(raw)).toMatchObject({
        status: 400,
        name: 'SerializationException',
        text: expect.stringContaining(name),
      });
    }
    expect(plane.account.pools.get(poolId)).toEqual(before);
  });

  it.each<[string, Raw]>([
    ['a number', json('monitoring', 'DescribeAlarms', { MaxRecords: '20' }, '1.0')],
    ['a list', json('monitoring', 'DescribeAlarms', { AlarmNames: 'one' }, '1.0')],
    [
      'a union of two',
      json(
        'dynamodb',
        'GetItem',
        { TableName: auditTable, Key: { pk: { S: 'a', N: '1' } } },
        '1.0',
      ),
    ],
    ['the whole', json('kms', 'DescribeKey', [])],
  ])('where %s is expected', async (_, raw) => {
    expect(await send(raw)).toMatchObject({ status: 400, name: 'SerializationException' });
  });
});

describe('whoever speaks otherwise than the service does is not understood', () => {
  const describeKey = json('kms', 'DescribeKey', { KeyId: keyArn });
  it.each<[string, string, Raw]>([
    ['by another action', 'UnknownOperationException', json('kms', 'DeleteKey', { KeyId: keyArn })],
    [
      'by an action of another service',
      'UnknownOperationException',
      { ...json('kms', 'DescribeTable', {}) },
    ],
    [
      'by more than an action',
      'UnknownOperationException',
      json('kms', 'DescribeKey.Again', { KeyId: keyArn }),
    ],
    [
      'by another target',
      'UnknownOperationException',
      { ...describeKey, headers: { ...describeKey.headers, 'x-amz-target': 'Trent.DescribeKey' } },
    ],
    [
      'in another version of JSON',
      'UnknownOperationException',
      json('kms', 'DescribeKey', { KeyId: keyArn }, '1.0'),
    ],
    ['by PUT', 'UnknownOperationException', { ...describeKey, method: 'PUT' }],
    ['at another path', 'UnknownOperationException', { ...describeKey, path: '/keys' }],
    [
      'in another version of the API',
      'InvalidAction',
      query('sts', '2010-05-08', { Action: 'GetCallerIdentity' }),
    ],
    [
      'by a form that is JSON',
      'InvalidAction',
      {
        ...query('sts', '2011-06-15', { Action: 'GetCallerIdentity' }),
        headers: { 'content-type': 'application/json' },
      },
    ],
    [
      'at a path that there is not',
      'UnknownOperationException',
      { service: 'lambda', method: 'GET', path: functionPath('code') },
    ],
    [
      'by another method',
      'UnknownOperationException',
      { service: 'lambda', method: 'PUT', path: functionPath('configuration') },
    ],
  ])('%s', async (_, name, raw) => {
    const refusal = await send(raw);
    expect(refusal.name).toBe(name);
    expect(refusal.status).toBeGreaterThanOrEqual(400);
  });

  it.each<[string, Record<string, string>]>([
    ['without a signature', { authorization: '' }],
    [
      'with half a signature',
      {
        authorization: signedHeaders('kms', region)['authorization']?.replace(/0{64}/, '00') ?? '',
      },
    ],
    ['without a date', { 'x-amz-date': '' }],
    ['with the date of another day', { 'x-amz-date': '20200101T000000Z' }],
  ])('%s', async (_, headers) => {
    const refusal = await send({ ...describeKey, headers: { ...describeKey.headers, ...headers } });
    expect(refusal.status).toBe(403);
    expect(refusal.text).not.toContain('KeyMetadata');
  });
});

it('a body where there is none is refused', async () => {
  const BODY = '{"Qualifier":"live"}';
  const asked = request(`${plane.url()}${functionPath('configuration')}`, {
    method: 'GET',
    headers: { ...signedHeaders('lambda', region), 'content-length': BODY.length },
  });
  asked.end(BODY);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  expect(response.statusCode).toBe(400);
  expect(await text(response)).toContain('unknown members: a body');
});

it('what is in one Region is not in another', async () => {
  const raw = json('kms', 'DescribeKey', { KeyId: keyArn });
  const headers = { ...raw.headers, ...signedHeaders('kms', 'eu-west-1') };
  expect(await send({ ...raw, headers })).toMatchObject({
    name: 'NotFoundException',
    text: expect.stringContaining('Invalid arn us-east-1'),
  });
});

it('a fault of a peer itself is told as one', async () => {
  plane.account.principals.set(plane.account.caller.arn, [
    {
      Effect: 'Allow',
      Action: '*',
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '9' } },
    },
  ]);
  const raw = query('iam', '2010-05-08', {
    Action: 'SimulatePrincipalPolicy',
    PolicySourceArn: plane.account.caller.arn,
    'ActionNames.member.1': 'kms:Decrypt',
  });
  expect(await send(raw)).toMatchObject({
    status: 500,
    text: expect.stringContaining('NumericLessThan'),
  });
});

it('requests are kept as they were understood', async () => {
  const input: Json = { KeyId: keyArn };
  await send(json('kms', 'DescribeKey', input));
  expect(plane.requests().at(-1)).toEqual({ service: 'kms', action: 'DescribeKey', input });
});
