import { RemovalPolicy, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';

/**
 * The deployment's own secret, made by AWS and seen by nobody. It stays when the stack goes, as the
 * audit does: without it nobody in the audit can be found by address again.
 */
export function pepper(scope: Construct): Secret {
  const secret = new Secret(scope, 'Pepper', {
    description: 'Sealpost: what addresses are hashed with. To change it makes people unfindable.',
    generateSecretString: { passwordLength: 64, excludePunctuation: true },
    removalPolicy: RemovalPolicy.RETAIN,
  });
  Validations.of(secret).acknowledge({
    id: 'AwsSolutions-SMG4',
    reason: 'A new pepper would cut the audit in two; docs/audit-data.md tells how to change it.',
  });
  return secret;
}
