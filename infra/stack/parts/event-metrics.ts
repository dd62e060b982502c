import { Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LogEvent } from '../../../src/domain/log-events.ts';
import { ALARMS } from '../../alarms/alarms.ts';

/** Not alarming, but worth a line on the dashboard. */
const OF_INTEREST: readonly LogEvent[] = [
  'notification_accepted',
  'notification_expired',
  'notification_failed',
  'notification_rejected',
  'notification_retryable',
  'receipt_filed',
];

/**
 * Log lines, counted by their stable event: one filter a log, which makes a metric of every event
 * that alarms or the dashboard ask for. Only those that happen cost something.
 */
export class EventMetrics {
  readonly #namespace: string;

  constructor(scope: Construct) {
    this.#namespace = `Sealpost/${Stack.of(scope).stackName}`;
  }

  countIn(logs: LogGroup): void {
    const alarming = ALARMS.flatMap(({ signal }) => (signal.kind === 'log' ? signal.events : []));
    const counted = [...new Set([...alarming, ...OF_INTEREST])].sort();
    new MetricFilter(logs, 'Events', {
      logGroup: logs,
      metricNamespace: this.#namespace,
      metricName: 'Events',
      metricValue: '1',
      dimensions: { Event: '$.event' },
      filterPattern: FilterPattern.any(
        ...counted.map((event) => FilterPattern.stringValue('$.event', '=', event)),
      ),
    });
  }

  of(event: LogEvent): Metric {
    return new Metric({
      namespace: this.#namespace,
      metricName: 'Events',
      dimensionsMap: { Event: event },
      statistic: 'Sum',
      label: event.replaceAll('_', ' '),
    });
  }
}
