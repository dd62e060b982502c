import { AwsError } from '../../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../../account.ts';

export interface OfSecret {
  /** A name, an ARN, or an ARN without the six characters that AWS puts at its end. */
  readonly SecretId: string;
}

/** @throws AwsError */
export function findSecret({ SecretId }: OfSecret, { secrets }: ControlPlaneAccount) {
  for (const [arn, text] of secrets) {
    const short = arn.replace(/-\w{6}$/, '');
    const name = short.split(':secret:')[1] ?? short;
    if ([arn, short, name].includes(SecretId)) return { arn, name, text };
  }
  throw new AwsError(
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret.",
  );
}
