import { Aws, Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IWidget,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { LogEvent } from '../../../src/domain/log-events.ts';
import type { Measured } from './measured.ts';

const PERIOD = Duration.minutes(5);
const SENDERS = ['custom-email-sender', 'custom-sms-sender'] as const;

/** What goes out, what comes back, and what is wrong; on one page, alarms first. */
export function dashboard(
  scope: Construct,
  measured: Measured,
  alarms: readonly Alarm[],
  consoleUrl: string | null,
): Dashboard {
  const made = new Dashboard(scope, 'Dashboard', { defaultInterval: Duration.hours(12) });
  const where = consoleUrl === null ? '' : ` One person: [the console](${consoleUrl}).`;
  made.addWidgets(
    new TextWidget({
      markdown: `# Sealpost\nCodes and notices of Cognito user pools.${where}`,
      width: 24,
      height: 2,
    }),
  );
  made.addWidgets(
    new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 6 }),
  );
  made.addWidgets(...rows(measured));
  return made;
}

function rows(measured: Measured): IWidget[] {
  const counted = (title: string, events: readonly LogEvent[]) =>
    graph(
      title,
      events.map((event) => measured.events.of(event)),
      'Sum',
    );
  const ofSenders = (title: string, metric: string, statistic: string) =>
    graph(
      title,
      SENDERS.flatMap((name) => measured.functions.get(name)?.lambda.metric(metric) ?? []),
      statistic,
    );
  return [
    counted('What became of notifications', [
      'notification_accepted',
      'notification_retryable',
      'notification_failed',
      'notification_rejected',
      'notification_expired',
    ]),
    counted('In doubt, and settled', [
      'notification_unknown',
      'notification_settled',
      'notification_unconfirmed',
      'event_given_up',
    ]),
    counted('Receipts', ['receipt_filed', 'receipt_refused']),
    ofSenders('How long a sender takes, p95', 'Duration', 'p95'),
    ofSenders('How long events wait', 'AsyncEventAge', 'Maximum'),
    ofSenders('Senders at once', 'ConcurrentExecutions', 'Maximum'),
    ofSenders('Senders that failed', 'Errors', 'Sum'),
    graph(
      'Writes to the audit',
      [table(measured, 'ConsumedWriteCapacityUnits'), table(measured, 'WriteThrottleEvents')],
      'Sum',
    ),
    ...(measured.functions.has('custom-email-sender')
      ? [
          graph(
            'Reputation with Amazon SES',
            [ses('Reputation.BounceRate'), ses('Reputation.ComplaintRate')],
            'Average',
          ),
        ]
      : []),
  ];
}

function graph(title: string, metrics: readonly Metric[], statistic: string): GraphWidget {
  return new GraphWidget({
    title,
    left: metrics.map((metric) => metric.with({ statistic, period: PERIOD })),
    width: 8,
    height: 6,
    region: Aws.REGION,
  });
}

function table({ table }: Measured, metricName: string): Metric {
  return new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName: table.name },
  });
}

function ses(metricName: string): Metric {
  return new Metric({ namespace: 'AWS/SES', metricName });
}
