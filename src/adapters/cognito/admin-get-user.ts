import * as z from 'zod/mini';
import { AwsRefusal } from '../aws/aws-refusal.ts';
import type { AwsService } from '../aws/aws-service.ts';
import { createJsonCall } from '../aws/json-call.ts';
import type { HttpTransport } from '../http/http-transport.ts';

/** A user's attributes by their names in the pool. */
export type AdminGetUser = (
  poolId: string,
  userName: string,
) => Promise<Readonly<Record<string, string | undefined>>>;

const answerSchema = z.object({
  UserAttributes: z.array(z.object({ Name: z.string(), Value: z.optional(z.string()) })),
});

/** AdminGetUser with two tries of two seconds. Rejects with `AwsRefusal` or `TransportFailure`. */
export function createAdminGetUser(service: AwsService, transport: HttpTransport): AdminGetUser {
  const api = { service: 'cognito-idp', target: 'AWSCognitoIdentityProviderService' };
  const limits = { connectMs: 1000, totalMs: 2000, maxAttempts: 2 };
  const call = createJsonCall(api, service, transport, limits);
  return async (poolId, userName) => {
    const answer = await call('AdminGetUser', { UserPoolId: poolId, Username: userName });
    const parsed = answerSchema.safeParse(answer);
    if (!parsed.success) throw new AwsRefusal('UnreadableAnswer', 200);
    return Object.fromEntries(parsed.data.UserAttributes.map(({ Name, Value }) => [Name, Value]));
  };
}
