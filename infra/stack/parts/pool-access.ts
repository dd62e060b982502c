import { Aws } from 'aws-cdk-lib';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { DeployedFunction } from './deployed-function.ts';

export interface PoolAccessProps {
  readonly userPoolId: string;
  readonly userPoolArn: string;
  readonly codesKeyArn: string;
  readonly email: DeployedFunction | undefined;
  readonly sms: DeployedFunction | undefined;
}

/**
 * All that is between one pool and the senders: Cognito may call them for this pool, and they may
 * decrypt codes of this pool. In policies of its own, since a pool that is made in the same stack
 * names the functions, and so the functions may not wait for what names the pool.
 */
export class PoolAccess extends Construct {
  constructor(scope: Construct, id: string, props: PoolAccessProps) {
    super(scope, id);
    const senders = { Email: props.email, Sms: props.sms };
    for (const [channel, sender] of Object.entries(senders)) {
      if (sender === undefined) continue;
      new CfnPermission(this, `${channel}Invocation`, {
        functionName: sender.lambda.functionArn,
        action: 'lambda:InvokeFunction',
        principal: 'cognito-idp.amazonaws.com',
        sourceArn: props.userPoolArn,
        sourceAccount: Aws.ACCOUNT_ID,
      });
      new Policy(this, `${channel}Codes`, {
        roles: [sender.role],
        statements: [mayDecrypt(props), ...(sender === props.email ? [mayAskAddress(props)] : [])],
      });
    }
  }
}

function mayDecrypt({ codesKeyArn, userPoolId }: PoolAccessProps): PolicyStatement {
  return new PolicyStatement({
    actions: ['kms:Decrypt'],
    resources: [codesKeyArn],
    conditions: { StringEquals: { 'kms:EncryptionContext:userpool-id': userPoolId } },
  });
}

/** A take-over notice comes without an address. */
function mayAskAddress({ userPoolArn }: PoolAccessProps): PolicyStatement {
  return new PolicyStatement({ actions: ['cognito-idp:AdminGetUser'], resources: [userPoolArn] });
}
