import type { Alarm as CloudWatchAlarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Alarm } from '../../alarms/alarm.ts';
import { ALARMS } from '../../alarms/alarms.ts';
import type { FunctionName } from '../../build/functions.ts';
import { type AlarmPlace, alarmOf } from './alarm-of.ts';
import type { Measured } from './measured.ts';
import { metricsOf } from './metrics-of.ts';

/** Without this function there is nothing for the alarm to watch. */
const NEEDED: Readonly<Record<NonNullable<Alarm['needs']>, FunctionName>> = {
  email: 'custom-email-sender',
  sms: 'custom-sms-sender',
  'audit-api': 'audit-api',
};

/** Every alarm of the list that the deployed parts have a use for. One that pages also tells of its end. */
export function alarmsOf(
  scope: Construct,
  measured: Measured,
  topic: ITopic,
  place: AlarmPlace,
): readonly CloudWatchAlarm[] {
  const room = new Construct(scope, 'Alarms');
  const tell = new SnsAction(topic);
  return ALARMS.flatMap((alarm) => {
    if (alarm.needs !== undefined && !measured.functions.has(NEEDED[alarm.needs])) return [];
    const metrics = metricsOf(alarm.signal, measured);
    if (metrics.length === 0) return [];
    const made = alarmOf(room, alarm, metrics, place);
    made.addAlarmAction(tell);
    if (alarm.urgency === 'page') made.addOkAction(tell);
    return [made];
  });
}
