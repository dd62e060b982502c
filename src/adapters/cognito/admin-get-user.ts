import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { type AwsService, clientSettings } from '../aws/client-settings.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** AdminGetUser with two tries of two seconds. Rejects with the SDK's error. */
export function createAdminGetUser(service: AwsService, transport: HttpTransport) {
  const client = new CognitoIdentityProviderClient(
    clientSettings(service, transport, { connectMs: 1000, totalMs: 2000, maxAttempts: 2 }),
  );
  return async (
    poolId: string,
    userName: string,
  ): Promise<Readonly<Record<string, string | undefined>>> => {
    const command = new AdminGetUserCommand({ UserPoolId: poolId, Username: userName });
    const { UserAttributes = [] } = await client.send(command);
    return Object.fromEntries(UserAttributes.map(({ Name, Value }) => [Name, Value]));
  };
}
