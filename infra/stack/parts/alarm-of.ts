import { Duration } from 'aws-cdk-lib';
import {
  Alarm as CloudWatchAlarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Alarm } from '../../alarms/alarm.ts';

export interface AlarmPlace {
  /** Before the alarm's id. */
  readonly prefix: string;
  readonly runbookUrl: string;
}

/**
 * One alarm of the list on its metrics. Silence is health, but for what has to happen all the time.
 *
 * @param metrics at least one; several are added up, or the highest of them counts
 */
export function alarmOf(
  scope: Construct,
  alarm: Alarm,
  metrics: readonly Metric[],
  { prefix, runbookUrl }: AlarmPlace,
): CloudWatchAlarm {
  return new CloudWatchAlarm(scope, alarm.id, {
    alarmName: `${prefix}-${alarm.id}`,
    alarmDescription: [
      alarm.feels,
      alarm.urgency === 'page' ? 'Wake somebody.' : 'Look at it today.',
      `What to do: ${runbookUrl}#${anchorOf(alarm.heading)}`,
    ].join('\n'),
    metric: together(alarm, metrics),
    threshold: alarm.threshold,
    evaluationPeriods: alarm.periods,
    comparisonOperator: alarm.below
      ? ComparisonOperator.LESS_THAN_THRESHOLD
      : ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: alarm.below ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
  });
}

function together({ statistic, periodSeconds }: Alarm, metrics: readonly Metric[]): IMetric {
  const period = Duration.seconds(periodSeconds);
  const measured = metrics.map((metric) => metric.with({ statistic, period }));
  const [only, ...others] = measured;
  if (only !== undefined && others.length === 0) return only;
  const usingMetrics = Object.fromEntries(measured.map((metric, index) => [`m${index}`, metric]));
  const filled = Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`);
  const expression = statistic === 'Sum' ? filled.join(' + ') : `MAX([${filled.join(', ')}])`;
  return new MathExpression({ expression, usingMetrics, period, label: statistic });
}

/** As GitHub makes it of a heading. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .replaceAll(/\s/g, '-');
}
