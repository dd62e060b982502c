import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { AuditTable } from './audit-table.ts';

/** What functions may do; each statement for one thing, on what it is about and nothing else. */

export function mayWriteRows({ arn }: AuditTable): PolicyStatement {
  return new PolicyStatement({
    actions: ['dynamodb:UpdateItem', 'dynamodb:GetItem'],
    resources: [arn],
  });
}

export function mayFindOverdue({ arn }: AuditTable): PolicyStatement {
  return new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${arn}/index/byDue`] });
}

export function mayLookUp({ arn }: AuditTable): PolicyStatement[] {
  const indexes = ['byUser', 'byUserName', 'byRecipient', 'byDay'];
  return [
    new PolicyStatement({
      actions: [
        'dynamodb:BatchGetItem',
        'dynamodb:GetItem',
        'dynamodb:PutItem',
        'dynamodb:Query',
        'dynamodb:UpdateItem',
      ],
      resources: [arn],
    }),
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: indexes.map((index) => `${arn}/index/${index}`),
    }),
  ];
}

export function mayReadSecret(arn: string): PolicyStatement {
  return new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [arn] });
}

/** Mails from these identities, with this configuration set. */
export function maySendMail(
  identities: readonly string[],
  configurationSet: string,
): PolicyStatement {
  const arn = (resource: string) =>
    `arn:${Aws.PARTITION}:ses:${Aws.REGION}:${Aws.ACCOUNT_ID}:${resource}`;
  return new PolicyStatement({
    actions: ['ses:SendEmail'],
    resources: [
      ...identities.map((identity) => arn(`identity/${identity}`)),
      arn(`configuration-set/${configurationSet}`),
    ],
  });
}

export function mayInvoke(functionArn: string): PolicyStatement {
  return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn] });
}
