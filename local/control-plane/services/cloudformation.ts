import { DescribeStacks$ } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

const NAME = /^[a-zA-Z][-a-zA-Z0-9]*$/;

type Account = Pick<ControlPlaneAccount, 'stacks' | 'region' | 'accountId'>;

const idOf = (name: string, { region, accountId }: Account) =>
  `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/5ea19057-0000-4000-8000-000000000057`;

/** A stack is named by its name or its id; without either all are meant. @throws AwsError */
function namesOf(asked: string | undefined, account: Account): string[] {
  const names = [...account.stacks.keys()];
  if (asked === undefined) return names;
  if (!asked.startsWith('arn:') && !NAME.test(asked)) {
    throw new AwsError(
      'ValidationError',
      `1 validation error detected: Value '${asked}' at 'stackName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*`,
    );
  }
  const found = names.find((name) => name === asked || idOf(name, account) === asked);
  if (found !== undefined) return [found];
  throw new AwsError('ValidationError', `Stack with id ${asked} does not exist`);
}

/** AWS CloudFormation, as far as what a stack tells of itself. */
export const CLOUDFORMATION: Service = {
  signingName: 'cloudformation',
  protocol: 'query',
  apiVersion: '2010-05-15',
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  invalid: 'ValidationError',
  denied: 'AccessDenied',
  actions: [
    {
      operation: DescribeStacks$ as unknown as Operation,
      permission: 'cloudformation:DescribeStacks',
      answer: ({ StackName }: { StackName?: string }, account) => ({
        Stacks: namesOf(StackName, account).map((name) => ({
          StackId: idOf(name, account),
          StackName: name,
          CreationTime: new Date(0).toISOString(),
          StackStatus: account.stacks.get(name)?.status,
          Outputs: Object.entries(account.stacks.get(name)?.outputs ?? {}).map(
            ([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }),
          ),
        })),
      }),
    },
  ],
};
