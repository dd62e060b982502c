import type { Alarm } from '../../../infra/alarms/alarm.ts';
import { ALARMS } from '../../../infra/alarms/alarms.ts';
import { ask } from '../ask-fault.ts';
import type { Check, Exam } from '../exam.ts';
import { allOr, broken, type Result, warning } from '../finding.ts';

/** Whether somebody hears when something breaks, and nothing is broken now. */
export function alarmChecks({ deployment: { alarmPrefix } }: Exam): readonly Check[] {
  if (alarmPrefix === undefined) return [];
  return [{ name: 'alarms', run: (exam, at) => look(alarmPrefix, exam, at) }];
}

async function look(prefix: string, exam: Exam, abortSignal: AbortSignal): Promise<Result[]> {
  const { CloudWatchClient, DescribeAlarmsCommand } = await import('@aws-sdk/client-cloudwatch');
  const client = new CloudWatchClient(exam.settings);
  const found = new Map<string, { state: string | undefined; on: boolean; acts: boolean }>();
  let NextToken: string | undefined;
  do {
    const page = await ask('cloudwatch:DescribeAlarms', () =>
      client.send(
        new DescribeAlarmsCommand({
          AlarmNamePrefix: `${prefix}-`,
          AlarmTypes: ['MetricAlarm'],
          MaxRecords: 100,
          ...(NextToken === undefined ? {} : { NextToken }),
        }),
        { abortSignal },
      ),
    );
    for (const alarm of page?.MetricAlarms ?? []) {
      found.set(alarm.AlarmName ?? '', {
        state: alarm.StateValue,
        on: alarm.ActionsEnabled !== false,
        acts: (alarm.AlarmActions ?? []).length > 0,
      });
    }
    NextToken = page?.NextToken;
  } while (NextToken !== undefined);

  const wanted = ALARMS.filter((alarm) => has(exam, alarm));
  const nameOf = ({ id }: Alarm) => `${prefix}-${id}`;
  const absent = wanted.filter((alarm) => !found.has(nameOf(alarm))).map(nameOf);
  const off = wanted.filter((one) => found.get(nameOf(one))?.on === false).map(nameOf);
  const mute = wanted.filter((one) => found.get(nameOf(one))?.acts === false).map(nameOf);
  const ringing = wanted.filter((alarm) => found.get(nameOf(alarm))?.state === 'ALARM');
  return allOr(
    [
      ...ringing.map((alarm) => ({
        ...broken(`${nameOf(alarm)} rings. ${alarm.feels}`, `docs/runbook.md, “${alarm.heading}”.`),
        check: `alarm:${alarm.id}`,
      })),
      absent.length > 0 &&
        warning(`These alarms do not exist: ${absent.join(', ')}.`, 'npm run deploy'),
      off.length > 0 &&
        warning(
          `These alarms tell nobody, since they are switched off: ${off.join(', ')}.`,
          `aws cloudwatch enable-alarm-actions --alarm-names ${off.join(' ')}`,
        ),
      mute.length > 0 &&
        warning(
          `These alarms tell nobody, since they have no actions: ${mute.join(', ')}.`,
          'npm run deploy with AlarmEmail, or subscribe to the topic of alarms.',
        ),
    ],
    `All ${wanted.length} alarms are there, and none rings.`,
  );
}

function has({ deployment }: Exam, { needs }: Alarm): boolean {
  if (needs === 'email') return deployment.emailSenderArn !== undefined;
  if (needs === 'sms') return deployment.smsSenderArn !== undefined;
  if (needs === 'audit-api') return deployment.auditApiArn !== undefined;
  return true;
}
