import { DescribeStacks$ } from '@aws-sdk/client-cloudformation';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Operation, Service } from '../wire/service.ts';

/** AWS CloudFormation, as far as what a stack tells of itself. */
export const CLOUDFORMATION: Service = {
  signingName: 'cloudformation',
  protocol: 'query',
  xmlNamespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
  invalid: 'ValidationError',
  denied: 'AccessDenied',
  actions: [
    {
      operation: DescribeStacks$ as unknown as Operation,
      permission: 'cloudformation:DescribeStacks',
      answer({ StackName }: { StackName?: string }, { stacks, region, accountId }) {
        const name = StackName ?? '';
        const stack = stacks.get(name);
        if (stack === undefined) {
          throw new AwsError('ValidationError', `Stack with id ${name} does not exist`);
        }
        return {
          Stacks: [
            {
              StackId: `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/5ea19057`,
              StackName: name,
              CreationTime: new Date(0).toISOString(),
              StackStatus: stack.status,
              Outputs: Object.entries(stack.outputs).map(([OutputKey, OutputValue]) => ({
                OutputKey,
                OutputValue,
              })),
            },
          ],
        };
      },
    },
  ],
};
