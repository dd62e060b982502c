import { DescribeRule$, ListTargetsByRule$ } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, RuleRecord } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

function ruleOf(name: string, { rules }: ControlPlaneAccount): RuleRecord {
  const found = rules.get(name);
  if (found !== undefined) return found;
  throw new AwsError(
    'ResourceNotFoundException',
    `Rule ${name} does not exist on EventBus default.`,
  );
}

/** Amazon EventBridge, as far as rules of the default bus. */
export const EVENTS: Service = {
  signingName: 'events',
  protocol: 'json',
  target: 'AWSEvents',
  invalid: 'ValidationException',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: DescribeRule$ as unknown as Operation,
      permission: 'events:DescribeRule',
      answer: ({ Name }: { Name: string }, account) => ruleOf(Name, account).rule,
    },
    {
      operation: ListTargetsByRule$ as unknown as Operation,
      permission: 'events:ListTargetsByRule',
      answer: ({ Rule }: { Rule: string }, account) => ({ Targets: ruleOf(Rule, account).targets }),
    },
  ],
};
