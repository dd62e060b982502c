import {
  DescribeUserPool$,
  GetUserPoolMfaConfig$,
  UpdateUserPool$,
} from '@aws-sdk/client-cognito-identity-provider';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, Json } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';
import { grantOnKey } from './cognito-idp/grant-on-key.ts';
import { refuseUpdate } from './cognito-idp/refuse-update.ts';
import { updatedPool } from './cognito-idp/updated-pool.ts';

const arnOf = (
  { UserPoolId }: { UserPoolId: string },
  { region, accountId }: ControlPlaneAccount,
) => `arn:aws:cognito-idp:${region}:${accountId}:userpool/${UserPoolId}`;

function poolOf(id: string, { pools }: ControlPlaneAccount): Json {
  const pool = pools.get(id);
  if (pool !== undefined) return pool;
  throw new AwsError('ResourceNotFoundException', `User pool ${id} does not exist.`);
}

/** Amazon Cognito user pools, as far as their settings. */
export const COGNITO_IDP: Service = {
  signingName: 'cognito-idp',
  protocol: 'json',
  target: 'AWSCognitoIdentityProviderService',
  invalid: 'InvalidParameterException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: DescribeUserPool$ as unknown as Operation,
      permission: 'cognito-idp:DescribeUserPool',
      resource: arnOf,
      answer: ({ UserPoolId }: { UserPoolId: string }, account) => ({
        UserPool: poolOf(UserPoolId, account),
      }),
    },
    {
      operation: UpdateUserPool$ as unknown as Operation,
      permission: 'cognito-idp:UpdateUserPool',
      resource: arnOf,
      answer: (input: Json & { UserPoolId: string }, account) => {
        const pool = poolOf(input.UserPoolId, account);
        const updated = updatedPool(pool, input);
        refuseUpdate(input, pool, updated, account.factors.get(input.UserPoolId) ?? {});
        grantOnKey(updated, pool, account);
        account.pools.set(input.UserPoolId, updated);
        return {};
      },
    },
    {
      operation: GetUserPoolMfaConfig$ as unknown as Operation,
      permission: 'cognito-idp:GetUserPoolMfaConfig',
      resource: arnOf,
      answer({ UserPoolId }: { UserPoolId: string }, account) {
        const { MfaConfiguration = 'OFF', ...pool } = poolOf(UserPoolId, account);
        const { SmsConfiguration, SmsAuthenticationMessage } = pool;
        return {
          ...(SmsConfiguration === undefined
            ? {}
            : { SmsMfaConfiguration: { SmsConfiguration, SmsAuthenticationMessage } }),
          ...account.factors.get(UserPoolId),
          MfaConfiguration,
        };
      },
    },
  ],
};
