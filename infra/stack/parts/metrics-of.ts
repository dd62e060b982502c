import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmSignal } from '../../alarms/alarm.ts';
import type { Measured } from './measured.ts';

/** Every metric that a signal is made of, of the parts that are there. */
export function metricsOf(signal: AlarmSignal, measured: Measured): Metric[] {
  switch (signal.kind) {
    case 'log':
      return signal.events.map((event) => measured.events.of(event));
    case 'function':
      return signal.functions.flatMap((name) => {
        const deployed = measured.functions.get(name);
        return deployed === undefined ? [] : [deployed.lambda.metric(signal.metric)];
      });
    case 'table':
      return [aws('DynamoDB', signal.metric, { TableName: measured.table.name })];
    case 'rules':
      return measured.rules.map(({ ruleName }) =>
        aws('Events', signal.metric, { RuleName: ruleName }),
      );
    case 'gateway':
      return measured.gateway === null
        ? []
        : [aws('ApiGateway', signal.metric, { ApiId: measured.gateway.api.apiId })];
    case 'ses':
      return [aws('SES', signal.metric, {})];
  }
}

function aws(service: string, metricName: string, dimensions: Record<string, string>): Metric {
  return new Metric({ namespace: `AWS/${service}`, metricName, dimensionsMap: dimensions });
}
