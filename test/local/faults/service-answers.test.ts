import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FaultyPeer, startFaultyPeer } from '../../../local/faults/faulty-peer.ts';
import { namesAction } from '../../../local/faults/names-action.ts';
import type { FaultyService } from '../../../local/faults/service-answers.ts';
import { startDynamoDb } from '../../../local/stand-ins/dynamodb.ts';
import type { StandIn } from '../../../local/stand-ins/stand-in.ts';
import { clientSettings } from '../stand-ins/client-settings.ts';
import { validEmail } from '../stand-ins/valid-email.ts';

const key = { pk: { S: 'a' } };

/** One call of each service by its own client. */
const CALLS: Readonly<Record<Exclude<FaultyService, 'twilio'>, (url: string) => Promise<unknown>>> =
  {
    kms: (url) =>
      new KMSClient(clientSettings(url)).send(
        new DecryptCommand({ CiphertextBlob: Buffer.from('a') }),
      ),
    dynamodb: (url) =>
      new DynamoDBClient(clientSettings(url)).send(
        new GetItemCommand({ TableName: 't', Key: key }),
      ),
    ses: (url) => new SESv2Client(clientSettings(url)).send(new SendEmailCommand(validEmail)),
    cognito: (url) =>
      new CognitoIdentityProviderClient(clientSettings(url)).send(
        new AdminGetUserCommand({ UserPoolId: 'eu-west-1_a', Username: 'ann' }),
      ),
    'secrets-manager': (url) =>
      new SecretsManagerClient(clientSettings(url)).send(
        new GetSecretValueCommand({ SecretId: 's' }),
      ),
  };

let peer: FaultyPeer | undefined;
let dynamoDb: StandIn | undefined;
beforeEach(() => {
  peer = undefined;
  dynamoDb = undefined;
});
afterEach(async () => {
  await peer?.close();
  await dynamoDb?.close();
});

describe('a refusal in the name of a service, read by the AWS SDK', () => {
  it.each([
    ['kms', 'throttle', 'ThrottlingException', 400],
    ['kms', 'reject', 'AccessDeniedException', 400],
    ['kms', 'server-error', 'KMSInternalException', 500],
    ['dynamodb', 'throttle', 'ProvisionedThroughputExceededException', 400],
    ['dynamodb', 'reject', 'AccessDeniedException', 400],
    ['dynamodb', 'server-error', 'InternalServerError', 500],
    ['ses', 'throttle', 'TooManyRequestsException', 429],
    ['ses', 'reject', 'BadRequestException', 400],
    ['ses', 'server-error', 'InternalFailure', 500],
    ['cognito', 'throttle', 'TooManyRequestsException', 400],
    ['cognito', 'reject', 'AccessDeniedException', 400],
    ['cognito', 'server-error', 'InternalErrorException', 500],
    ['secrets-manager', 'throttle', 'ThrottlingException', 400],
    ['secrets-manager', 'reject', 'AccessDeniedException', 400],
    ['secrets-manager', 'server-error', 'InternalServiceError', 500],
  ] as const)('%s, %s: %s', async (service, kind, name, httpStatusCode) => {
    // Nobody is behind it: these answers need nobody.
    peer = await startFaultyPeer('http://127.0.0.1:9', service);
    peer.break({ kind });
    await expect(CALLS[service](peer.url)).rejects.toMatchObject({
      name,
      $metadata: { httpStatusCode },
    });
  });

  it.each(Object.keys(CALLS) as (keyof typeof CALLS)[])(
    '%s: an unreadable success',
    async (service) => {
      peer = await startFaultyPeer('http://127.0.0.1:9', service);
      peer.break({ kind: 'garbage' });
      await expect(CALLS[service](peer.url)).rejects.toMatchObject({
        name: 'SyntaxError',
        $metadata: { httpStatusCode: 200 },
      });
    },
  );
});

it('hits the second of two actions of one name alone', async () => {
  dynamoDb = await startDynamoDb({ path: null });
  peer = await startFaultyPeer(dynamoDb.url, 'dynamodb');
  peer.break({ kind: 'throttle' }, { when: namesAction('UpdateItem'), skip: 1, times: 1 });
  const client = new DynamoDBClient(clientSettings(peer.url));
  const nameOf = (call: Promise<unknown>) =>
    call.then(
      () => 'none',
      (error: Error) => error.name,
    );
  const update = () => nameOf(client.send(new UpdateItemCommand({ TableName: 'none', Key: key })));
  const get = () => nameOf(client.send(new GetItemCommand({ TableName: 'none', Key: key })));
  // Without the table every call that arrives is answered with ResourceNotFoundException.
  expect([await update(), await get(), await update(), await update()]).toEqual([
    'ResourceNotFoundException',
    'ResourceNotFoundException',
    'ProvisionedThroughputExceededException',
    'ResourceNotFoundException',
  ]);
  client.destroy();
});
