import * as z from 'zod';
import { AwsError } from './aws/aws-error.ts';
import { startAwsJson } from './aws/aws-json.ts';
import { parseMembers } from './aws/parse-members.ts';
import type { StandIn } from './stand-in.ts';

/** A user of a pool. */
export interface CognitoUser {
  readonly username: string;
  /** `sub`, `email` and the like; all values are text, as in Cognito. */
  readonly attributes: Readonly<Record<string, string>>;
  /** For instance `CONFIRMED`. */
  readonly status: string;
  readonly enabled: boolean;
}

export interface CognitoIdpOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  readonly pools: readonly { readonly poolId: string; readonly users: readonly CognitoUser[] }[];
}

export interface CognitoIdpStandIn extends StandIn {
  /** Adds a user, or replaces the one with that name; a new pool id makes a new pool. */
  setUser(poolId: string, user: CognitoUser): void;
}

const INVALID = 'InvalidParameterException';

const adminGetUserRequest = z.strictObject({
  UserPoolId: z
    .string()
    .max(55)
    .regex(/^[\w-]+_[0-9a-zA-Z]+$/),
  Username: z
    .string()
    .min(1)
    .max(128)
    .regex(/^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u),
});

interface StoredUser extends CognitoUser {
  /** Seconds since 1970. */
  readonly createdAt: number;
}

/** Amazon Cognito user pools, as far as AdminGetUser. */
export async function startCognitoIdp(options: CognitoIdpOptions): Promise<CognitoIdpStandIn> {
  const pools = new Map<string, Map<string, StoredUser>>();
  const setUser = (poolId: string, user: CognitoUser) => {
    const pool = pools.get(poolId) ?? new Map<string, StoredUser>();
    pool.set(user.username, { ...user, createdAt: Math.floor(Date.now() / 1000) });
    pools.set(poolId, pool);
  };
  for (const { poolId, users } of options.pools) {
    pools.set(poolId, new Map());
    for (const user of users) setUser(poolId, user);
  }

  const standIn = await startAwsJson({
    port: options.port,
    signingName: 'cognito-idp',
    targetPrefix: 'AWSCognitoIdentityProviderService',
    actions: {
      AdminGetUser(input, { region }) {
        const { UserPoolId, Username } = parseMembers(adminGetUserRequest, input, INVALID);
        const pool = UserPoolId.startsWith(`${region}_`) ? pools.get(UserPoolId) : undefined;
        if (!pool) {
          throw new AwsError(
            'ResourceNotFoundException',
            `User pool ${UserPoolId} does not exist.`,
          );
        }
        // The user name of this request may also be the user's sub.
        const user =
          pool.get(Username) ??
          [...pool.values()].find(({ attributes }) => attributes['sub'] === Username);
        if (!user) throw new AwsError('UserNotFoundException', 'User does not exist.');
        return describeUser(user);
      },
    },
  });
  return { ...standIn, setUser };
}

function describeUser(user: StoredUser): object {
  return {
    Enabled: user.enabled,
    UserAttributes: Object.entries(user.attributes).map(([Name, Value]) => ({ Name, Value })),
    UserCreateDate: user.createdAt,
    UserLastModifiedDate: user.createdAt,
    UserStatus: user.status,
    Username: user.username,
  };
}
