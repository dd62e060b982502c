import { AwsRefusal } from '../aws/aws-refusal.ts';
import type { AwsService } from '../aws/aws-service.ts';
import { createJsonCall } from '../aws/json-call.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** A user's attributes by their names in the pool. */
export type AdminGetUser = (
  poolId: string,
  userName: string,
) => Promise<Readonly<Record<string, string | undefined>>>;

/** AdminGetUser with two tries of two seconds. Rejects with `AwsRefusal` or `TransportFailure`. */
export function createAdminGetUser(service: AwsService, transport: HttpTransport): AdminGetUser {
  const api = { service: 'cognito-idp', target: 'AWSCognitoIdentityProviderService' };
  const limits = { connectMs: 1000, totalMs: 2000, maxAttempts: 2 };
  const call = createJsonCall(api, service, transport, limits);
  return async (poolId, userName) => {
    const answer = await call('AdminGetUser', { UserPoolId: poolId, Username: userName });
    const { UserAttributes } = answer;
    if (!Array.isArray(UserAttributes)) throw new AwsRefusal('UnreadableAnswer', 200);
    const attributes = UserAttributes as readonly { Name?: unknown; Value?: unknown }[];
    return Object.fromEntries(
      attributes.flatMap(({ Name, Value }) =>
        typeof Name === 'string' && typeof Value === 'string' ? [[Name, Value]] : [],
      ),
    );
  };
}
