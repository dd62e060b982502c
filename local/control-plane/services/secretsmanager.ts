import { DescribeSecret$, GetSecretValue$ } from '@aws-sdk/client-secrets-manager';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Operation, Service } from '../wire/service.ts';
import { findSecret, type OfSecret } from './secretsmanager/find-secret.ts';

const CURRENT = 'AWSCURRENT';
/** Each secret has one version. */
const VERSION = '5ea19057-0000-4000-8000-0000000000aa';

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
        const { arn, name } = findSecret(input, account);
        return {
          ARN: arn,
          Name: name,
          CreatedDate: 1_700_000_000,
          VersionIdsToStages: { [VERSION]: [CURRENT] },
        };
      },
    },
    {
      operation: GetSecretValue$ as unknown as Operation,
      permission: 'secretsmanager:GetSecretValue',
      resource,
      answer(input: OfSecret & { VersionId?: string; VersionStage?: string }, account) {
        const { arn, name, text } = findSecret(input, account);
        const { VersionId = VERSION, VersionStage = CURRENT } = input;
        if (VersionId !== VERSION || VersionStage !== CURRENT) {
          throw new AwsError(
            'ResourceNotFoundException',
            "Secrets Manager can't find the specified secret value.",
          );
        }
        return {
          ARN: arn,
          Name: name,
          CreatedDate: 1_700_000_000,
          SecretString: text,
          VersionId: VERSION,
          VersionStages: [CURRENT],
        };
      },
    },
  ],
};
