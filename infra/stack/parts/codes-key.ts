import { Stack } from 'aws-cdk-lib';
import { Effect, type IPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';

/**
 * The key that Cognito encrypts codes with.
 *
 * Cognito gets to use it by a grant, made when a pool is attached. AWS has described two ways for
 * that: whoever attaches the pool makes the grant (they need `kms:CreateGrant`, which the account's
 * own policies can give), or Cognito makes it itself. The policy allows both.
 */
export function codesKey(scope: Construct, administrators: readonly IPrincipal[]): Key {
  const { account, region, partition } = Stack.of(scope);
  const key = new Key(scope, 'CodesKey', {
    description: 'Sealpost: encrypts the codes of Cognito user pools',
    enableKeyRotation: true,
  });
  key.addAlias(`alias/${Stack.of(scope).stackName}-codes`);
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'CognitoMakesItsGrant',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('cognito-idp.amazonaws.com')],
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: {
        StringEquals: { 'aws:SourceAccount': account },
        ArnLike: {
          'aws:SourceArn': `arn:${partition}:cognito-idp:${region}:${account}:userpool/*`,
        },
      },
    }),
  );
  if (administrators.length > 0) {
    key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'WhoAttachesPoolsMakesTheGrant',
        principals: [...administrators],
        actions: ['kms:CreateGrant'],
        resources: ['*'],
        conditions: { StringLike: { 'kms:EncryptionContext:userpool-id': `${region}_*` } },
      }),
    );
  }
  return key;
}
