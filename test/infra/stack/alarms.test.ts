import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../infra/alarms/alarm.ts';
import { ALARMS } from '../../../infra/alarms/alarms.ts';
import { anchorOf } from '../../../infra/stack/parts/alarm-of.ts';
import { LOG_EVENTS, type LogEvent } from '../../../src/domain/log-events.ts';
import { ofType, templateOf } from './template.ts';

const template = templateOf();
const alarms = new Map(
  ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => [
    String(Properties['AlarmName']),
    Properties,
  ]),
);

describe('the list of alarms', () => {
  it('has no id and no heading twice', () => {
    expect(new Set(ALARMS.map(({ id }) => id)).size).toBe(ALARMS.length);
    expect(new Set(ALARMS.map(({ heading }) => anchorOf(heading))).size).toBe(ALARMS.length);
  });

  it('rings for every line that is critical, at once', () => {
    const critical = (Object.entries(LOG_EVENTS) as [LogEvent, string][])
      .filter(([, level]) => level === 'critical')
      .map(([event]) => event);
    for (const event of critical) {
      const rings = ALARMS.filter(
        ({ signal }) => signal.kind === 'log' && signal.events.includes(event),
      );
      expect([event, rings.map(({ urgency, threshold }) => ({ urgency, threshold }))]).toEqual([
        event,
        [{ urgency: 'page', threshold: 1 }],
      ]);
    }
  });

  it('rings for every line that is an error', () => {
    const heard = new Set(
      ALARMS.flatMap(({ signal }) => (signal.kind === 'log' ? signal.events : [])),
    );
    const errors = (Object.entries(LOG_EVENTS) as [LogEvent, string][])
      .filter(([, level]) => level === 'error')
      .map(([event]) => event);
    expect(errors.filter((event) => !heard.has(event))).toEqual([]);
  });

  it('says in one sentence what people feel', () => {
    for (const { id, feels } of ALARMS)
      expect([id, feels]).toEqual([id, expect.stringMatching(/^[A-Z].*\.$/)]);
  });
});

describe.each(ALARMS)('the alarm $id', (alarm: Alarm) => {
  const made = alarms.get(`Sealpost-${alarm.id}`);

  it('is in the stack, with what people feel and where to read on', () => {
    expect(made?.['AlarmDescription']).toBe(
      [
        alarm.feels,
        alarm.urgency === 'page' ? 'Wake somebody.' : 'Look at it today.',
        `What to do: docs/runbook.md#${anchorOf(alarm.heading)}`,
      ].join('\n'),
    );
    expect(made).toMatchObject({ Threshold: alarm.threshold, EvaluationPeriods: alarm.periods });
  });

  it('tells the topic, and takes silence for what it is', () => {
    expect(made?.['AlarmActions']).toEqual([{ Ref: expect.stringContaining('AlarmTopic') }]);
    expect('OKActions' in (made ?? {})).toBe(alarm.urgency === 'page');
    expect(made?.['TreatMissingData']).toBe(alarm.below ? 'breaching' : 'notBreaching');
  });

  it('looks at something of this deployment, or of SES, which has one account', () => {
    const looksAt = JSON.stringify([made?.['Metrics'], made?.['Dimensions'], made?.['Namespace']]);
    if (alarm.signal.kind === 'log') {
      for (const event of alarm.signal.events) expect(looksAt).toContain(`"Value":"${event}"`);
    } else if (alarm.signal.kind === 'ses') {
      expect(made).toMatchObject({ Namespace: 'AWS/SES', MetricName: alarm.signal.metric });
    } else {
      expect(looksAt).toMatch(/"Ref":"Sealpost/);
      expect(JSON.stringify(made)).toContain(`"MetricName":"${alarm.signal.metric}"`);
    }
  });
});

it('there is no alarm besides', () => {
  expect(alarms.size).toBe(ALARMS.length);
});

it('parts that are not there have no alarms', () => {
  const few = templateOf({ sms: false, staff: false });
  const names = ofType(few, 'AWS::CloudWatch::Alarm').map(
    ([, { Properties }]) => Properties['AlarmName'],
  );
  expect(names).toHaveLength(
    ALARMS.filter(
      ({ needs, signal }) => needs !== 'sms' && needs !== 'audit-api' && signal.kind !== 'gateway',
    ).length,
  );
});

describe('the lines of the logs', () => {
  const filters = ofType(template, 'AWS::Logs::MetricFilter').map(
    ([, { Properties }]) => Properties,
  );

  it('are counted by their event in the log of every function', () => {
    expect(filters).toHaveLength(6);
    for (const { MetricTransformations } of filters) {
      expect(MetricTransformations).toEqual([
        {
          Dimensions: [{ Key: 'Event', Value: '$.event' }],
          MetricName: 'Events',
          MetricNamespace: 'Sealpost/Sealpost',
          MetricValue: '1',
        },
      ]);
    }
  });

  it('by a filter that CloudWatch takes, of no more than 1024 characters', () => {
    for (const { FilterPattern } of filters) {
      expect(String(FilterPattern).length).toBeLessThanOrEqual(1024);
      for (const { signal } of ALARMS) {
        if (signal.kind !== 'log') continue;
        for (const event of signal.events)
          expect(FilterPattern).toContain(`($.event = "${event}")`);
      }
    }
  });
});

it('the topic is encrypted and hears CloudWatch of this account only', () => {
  const [[, topic] = []] = ofType(template, 'AWS::SNS::Topic');
  expect(topic?.Properties).toHaveProperty('KmsMasterKeyId');
  const [[, policy] = []] = ofType(template, 'AWS::SNS::TopicPolicy');
  expect(policy?.Properties['PolicyDocument']).toMatchObject({
    Statement: expect.arrayContaining([
      expect.objectContaining({
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]),
  });
});

it('somebody is told by mail when an address was typed', () => {
  const [[, subscription] = []] = ofType(template, 'AWS::SNS::Subscription');
  expect(subscription).toMatchObject({
    Condition: 'TellsSomebody',
    Properties: { Protocol: 'email', Endpoint: { Ref: 'AlarmEmail' } },
  });
});
