import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CognitoIdpStandIn, startCognitoIdp } from '../../../local/stand-ins/cognito-idp.ts';
import { clientSettings } from './client-settings.ts';
import { post } from './post.ts';
import { signedHeaders } from './signed-headers.ts';

const POOL = 'eu-west-1_Local01';
const ANN = {
  username: 'ann',
  attributes: { sub: '6f1c1b0e-0000-4000-8000-000000000001', email: 'ann@example.com' },
  status: 'CONFIRMED',
  enabled: true,
};

let cognito: CognitoIdpStandIn;
let client: CognitoIdentityProviderClient;

beforeAll(async () => {
  cognito = await startCognitoIdp({ pools: [{ poolId: POOL, users: [ANN] }] });
  client = new CognitoIdentityProviderClient(clientSettings(cognito.url));
});

afterAll(async () => {
  client.destroy();
  await cognito.close();
});

const getUser = (Username: string, UserPoolId = POOL) =>
  client.send(new AdminGetUserCommand({ UserPoolId, Username }));

describe('the Cognito stand-in', () => {
  it.each(['ann', ANN.attributes.sub])('finds a user by %s', async (name) => {
    const user = await getUser(name);
    expect(user).toMatchObject({ Username: 'ann', UserStatus: 'CONFIRMED', Enabled: true });
    expect(user.UserAttributes).toContainEqual({ Name: 'email', Value: 'ann@example.com' });
    expect(user.UserCreateDate).toBeInstanceOf(Date);
  });

  it('knows a user that was added while it runs, and its changes', async () => {
    await expect(getUser('bob')).rejects.toMatchObject({ name: 'UserNotFoundException' });
    const bob = { username: 'bob', attributes: {}, status: 'UNCONFIRMED', enabled: true };
    cognito.setUser(POOL, bob);
    expect((await getUser('bob')).Enabled).toBe(true);
    cognito.setUser(POOL, { ...bob, enabled: false });
    expect((await getUser('bob')).Enabled).toBe(false);
  });

  it('does not know other pools, nor its own from another Region', async () => {
    const name = 'ResourceNotFoundException';
    await expect(getUser('ann', 'eu-west-1_Other')).rejects.toMatchObject({ name });
    const elsewhere = new CognitoIdentityProviderClient(clientSettings(cognito.url, 'us-east-1'));
    await expect(
      elsewhere.send(new AdminGetUserCommand({ UserPoolId: POOL, Username: 'ann' })),
    ).rejects.toMatchObject({ name });
  });

  it.each([
    ['a malformed pool id', { UserPoolId: 'pool', Username: 'ann' }, 'InvalidParameterException'],
    ['no user name', { UserPoolId: POOL }, 'InvalidParameterException'],
    ['null for a user name', { UserPoolId: POOL, Username: null }, 'InvalidParameterException'],
    [
      'a misspelt member',
      { UserPoolId: POOL, UserName: 'ann', Username: 'ann' },
      'InvalidParameterException',
    ],
    ['a number as a user name', { UserPoolId: POOL, Username: 7 }, 'SerializationException'],
  ])('refuses %s', async (_, members, name) => {
    const { status, json } = await post(cognito.url, JSON.stringify(members), {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.AdminGetUser',
      ...signedHeaders('cognito-idp'),
    });
    expect([status, json['__type']]).toEqual([400, name]);
  });

  it('serves no other action, and counts what it was asked', async () => {
    const before = cognito.requests()['AdminGetUser'] ?? 0;
    await expect(client.send(new ListUsersCommand({ UserPoolId: POOL }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
    });
    await getUser('ann');
    expect(cognito.requests()['AdminGetUser']).toBe(before + 1);
  });
});
