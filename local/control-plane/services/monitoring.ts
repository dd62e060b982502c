import { DescribeAlarms$ } from '@aws-sdk/client-cloudwatch';
import type { Operation, Service } from '../wire/service.ts';

interface Wanted {
  readonly AlarmNamePrefix?: string;
  readonly MaxRecords?: number;
  readonly NextToken?: string;
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
      answer({ AlarmNamePrefix = '', MaxRecords = 50, NextToken = '0' }: Wanted, { alarms }) {
        const fitting = alarms.filter(({ AlarmName }) =>
          String(AlarmName).startsWith(AlarmNamePrefix),
        );
        const from = Number(NextToken);
        const to = from + MaxRecords;
        return {
          MetricAlarms: fitting.slice(from, to),
          CompositeAlarms: [],
          ...(to < fitting.length ? { NextToken: String(to) } : {}),
        };
      },
    },
  ],
};
