import { DescribeSecret$, GetSecretValue$ } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

type OfSecret = { readonly SecretId: string };

function textOf({ SecretId }: OfSecret, { secrets }: ControlPlaneAccount): string {
  const text = secrets.get(SecretId);
  if (text !== undefined) return text;
  throw new AwsError(
    'ResourceNotFoundException',
    "Secrets Manager can't find the specified secret.",
  );
}

const resource = ({ SecretId }: OfSecret) => SecretId;

/** AWS Secrets Manager, as far as reading. */
export const SECRETS_MANAGER: Service = {
  signingName: 'secretsmanager',
  protocol: 'json',
  target: 'secretsmanager',
  invalid: 'InvalidParameterException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: DescribeSecret$ as unknown as Operation,
      permission: 'secretsmanager:DescribeSecret',
      resource,
      answer(input: OfSecret, account) {
        textOf(input, account);
        return { ARN: input.SecretId, Name: input.SecretId.split(':').at(-1) };
      },
    },
    {
      operation: GetSecretValue$ as unknown as Operation,
      permission: 'secretsmanager:GetSecretValue',
      resource,
      answer: (input: OfSecret, account) => ({
        ARN: input.SecretId,
        Name: input.SecretId.split(':').at(-1),
        SecretString: textOf(input, account),
      }),
    },
  ],
};
