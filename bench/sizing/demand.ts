import type { Channel } from '../../src/domain/channel.ts';
import { REPORT_SECONDS, SENDER_SECONDS } from './assumptions.ts';
import { QUOTAS, type Quota } from './quotas.ts';
import { shardPeaks } from './shard-peaks.ts';
import type { Usage } from './usage.ts';
import type { Place } from './write-units.ts';

/** What so many notifications a minute ask of one service. */
export interface Demand {
  readonly of: string;
  /** In the unit of the quota. */
  readonly amount: number;
  readonly quota: Quota;
}

/** Everything that so many notifications a minute, all of one channel and pool, ask for. */
export function demands(
  channel: Channel,
  perMinute: number,
  usage: Usage,
  chance: () => number,
): Demand[] {
  const rate = perMinute / 60;
  const reports = rate * usage.receipts;
  const requests = rate * usage.attempts;
  const peaks = shardPeaks(usage, rate, chance);
  const busiest = Math.max(
    ...(Object.keys(usage.units) as Place[]).map((place) => usage.units[place]),
  );
  const own: Demand[] =
    channel === 'email'
      ? [
          { of: 'SES: mails a second', amount: requests, quota: QUOTAS.mails },
          { of: 'EventBridge: reports a second', amount: reports, quota: QUOTAS.ruleTargets },
        ]
      : [
          { of: 'Twilio: segments a second', amount: requests, quota: QUOTAS.textMessages },
          { of: 'API Gateway: callbacks a second', amount: reports, quota: QUOTAS.callbacks },
        ];
  return [
    {
      of: 'Lambda: senders at once',
      amount: requests * SENDER_SECONDS[channel],
      quota: QUOTAS.concurrency,
    },
    {
      of: 'Lambda: takers of reports at once',
      amount: reports * REPORT_SECONDS,
      quota: QUOTAS.concurrency,
    },
    { of: 'KMS: decryptions a second', amount: requests, quota: QUOTAS.decrypts },
    ...own,
    { of: 'DynamoDB: units a second, table', amount: rate * busiest, quota: QUOTAS.freshTable },
    { of: 'DynamoDB: busiest shard of `byDay`', amount: peaks.byDay, quota: QUOTAS.partition },
    { of: 'DynamoDB: busiest shard of `byDue`', amount: peaks.byDue, quota: QUOTAS.partition },
  ];
}
