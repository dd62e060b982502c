import { DescribeAlarms$ } from '@aws-sdk/client-cloudwatch';
import { AwsError } from '../../stand-ins/aws/aws-error.ts';
import type { Json } from '../account.ts';
import type { Operation, Service } from '../wire/service.ts';

interface Wanted {
  readonly AlarmNames?: readonly string[];
  readonly AlarmNamePrefix?: string;
  /** By default alarms on metrics alone; there are no others here. */
  readonly AlarmTypes?: readonly string[];
  readonly StateValue?: string;
  readonly ActionPrefix?: string;
  /** From 1 to 100. */
  readonly MaxRecords?: number;
  readonly NextToken?: string;
}

/** What is asked in a way that this account has nothing for would otherwise be lost in silence. */
const KNOWN = new Set([
  'AlarmNames',
  'AlarmNamePrefix',
  'AlarmTypes',
  'StateValue',
  'ActionPrefix',
  'MaxRecords',
  'NextToken',
]);

function refuse(input: Wanted): void {
  const { AlarmNames, AlarmNamePrefix, MaxRecords = 50, NextToken = '0' } = input;
  const other = Object.keys(input).find((name) => !KNOWN.has(name));
  if (other !== undefined) throw new AwsError('ValidationError', `${other} is not played here.`);
  if (AlarmNames !== undefined && AlarmNamePrefix !== undefined) {
    throw new AwsError(
      'ValidationError',
      'AlarmNamePrefix and AlarmNames may not be specified together.',
    );
  }
  if (MaxRecords < 1 || MaxRecords > 100) {
    throw new AwsError('ValidationError', 'MaxRecords must be between 1 and 100.');
  }
  if (!/^\d+$/.test(NextToken)) throw new AwsError('InvalidNextToken', 'The token is invalid.');
}

function isWanted(
  { AlarmName, StateValue, AlarmActions = [] }: Json,
  { AlarmNames, AlarmNamePrefix = '', StateValue: state, ActionPrefix }: Wanted,
): boolean {
  return (
    String(AlarmName).startsWith(AlarmNamePrefix) &&
    (AlarmNames === undefined || AlarmNames.includes(String(AlarmName))) &&
    (state === undefined || state === StateValue) &&
    (ActionPrefix === undefined ||
      (AlarmActions as string[]).some((action) => action.startsWith(ActionPrefix)))
  );
}

/** Amazon CloudWatch, as far as alarms. */
export const MONITORING: Service = {
  signingName: 'monitoring',
  protocol: 'json',
  version: '1.0',
  target: 'GraniteServiceVersion20100801',
  invalid: 'ValidationError',
  denied: 'AccessDeniedException',
  actions: [
    {
      operation: DescribeAlarms$ as unknown as Operation,
      permission: 'cloudwatch:DescribeAlarms',
      answer(input: Wanted, { alarms }) {
        refuse(input);
        const fitting = alarms.filter((alarm) => isWanted(alarm, input));
        const from = Number(input.NextToken ?? 0);
        const to = from + (input.MaxRecords ?? 50);
        return {
          MetricAlarms: fitting.slice(from, to),
          CompositeAlarms: [],
          ...(to < fitting.length ? { NextToken: String(to) } : {}),
        };
      },
    },
  ],
};
