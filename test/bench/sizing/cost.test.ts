import { describe, expect, it } from 'vitest';
import { STANDING } from '../../../bench/sizing/cost.ts';
import { ofType, templateOf } from '../../infra/stack/template.ts';

const template = templateOf();
const countOf = (type: string) => ofType(template, type).length;

describe('what costs something every month', () => {
  it('is what the template holds', () => {
    const alarmed = ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => {
      const metrics = Properties['Metrics'] as { MetricStat?: object }[] | undefined;
      return metrics?.filter(({ MetricStat }) => MetricStat !== undefined).length ?? 1;
    });
    expect({
      keys: countOf('AWS::KMS::Key'),
      // The secret of Twilio is made by hand, before the stack.
      secrets: countOf('AWS::SecretsManager::Secret') + 1,
      alarmedMetrics: alarmed.reduce((sum, metrics) => sum + metrics, 0),
      dashboards: countOf('AWS::CloudWatch::Dashboard'),
    }).toEqual(STANDING);
  });
});
