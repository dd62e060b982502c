import { DescribeRule$, ListTargetsByRule$ } from '@aws-sdk/client-eventbridge';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { ControlPlaneAccount, RuleRecord } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

interface OnBus {
  readonly EventBusName?: string;
}

/** The account has the default bus only. */
function ruleOf(
  name: string,
  { EventBusName = 'default' }: OnBus,
  { rules }: ControlPlaneAccount,
): RuleRecord {
  if (!/^(arn:.*:event-bus\/)?default$/.test(EventBusName)) {
    throw notFound(`Event bus ${EventBusName} does not exist.`);
  }
  const found = rules.get(name);
  if (found === undefined) throw notFound(`Rule ${name} does not exist on EventBus default.`);
  return found;
}

function notFound(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', message);
}

const arnOf = (name: string, { region, accountId }: ControlPlaneAccount) =>
  `arn:aws:events:${region}:${accountId}:rule/${name}`;

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
      resource: ({ Name }: { Name: string }, account) => arnOf(Name, account),
      answer: (input: OnBus & { Name: string }, account) => ruleOf(input.Name, input, account).rule,
    },
    {
      operation: ListTargetsByRule$ as unknown as Operation,
      permission: 'events:ListTargetsByRule',
      resource: ({ Rule }: { Rule: string }, account) => arnOf(Rule, account),
      answer: (input: OnBus & { Rule: string }, account) => ({
        Targets: ruleOf(input.Rule, input, account).targets,
      }),
    },
  ],
};
