import { CALLBACKS_PER_SECOND } from '../../infra/stack/callbacks-per-second.ts';

/** What a service takes before somebody has asked for more, and where it says so. */
export interface Quota {
  /** A second, but for concurrency. */
  readonly amount: number;
  /** As it is told where it differs by Region or sender. */
  readonly told: string;
  readonly source: string;
}

const AWS = 'https://docs.aws.amazon.com';

/** The least that an account has; most can be raised by asking. */
export const QUOTAS = {
  concurrency: {
    amount: 1000,
    told: '1 000 in the Region, for all functions; a new account may have 10',
    source: `${AWS}/lambda/latest/dg/gettingstarted-limits.html`,
  },
  growth: {
    amount: 1000,
    told: '1 000 more in ten seconds, for each function',
    source: `${AWS}/lambda/latest/dg/scaling-behavior.html`,
  },
  decrypts: {
    amount: 10_000,
    told: '10 000 in the Region, for all keys (more in the large Regions)',
    source: `${AWS}/kms/latest/developerguide/requests-per-second.html`,
  },
  mails: {
    amount: 14,
    told: '14; in the sandbox 1, and 200 a day',
    source: `${AWS}/ses/latest/dg/manage-sending-quotas.html`,
  },
  ruleTargets: {
    amount: 750,
    told: '750 in the smallest Regions, 18 750 in the largest; what is more comes later',
    source: `${AWS}/eventbridge/latest/userguide/eb-quota.html`,
  },
  freshTable: {
    amount: 4000,
    told: '4 000 for a fresh table and each index, at most doubling in half an hour',
    source: `${AWS}/amazondynamodb/latest/developerguide/on-demand-capacity-mode.html`,
  },
  partition: {
    amount: 1000,
    told: '1 000 for a partition; no way to raise it',
    source: `${AWS}/amazondynamodb/latest/developerguide/bp-partition-key-design.html`,
  },
  callbacks: {
    amount: CALLBACKS_PER_SECOND,
    told: `${CALLBACKS_PER_SECOND} by the stack (CallbacksPerSecond); 10 000 in the Region, for all APIs`,
    source: `${AWS}/apigateway/latest/developerguide/limits.html`,
  },
  textMessages: {
    amount: 1,
    told: '1 from a long code, 3 toll-free, 10 from a name, 100 from a short code',
    source: 'https://www.twilio.com/docs/api/errors/21611',
  },
} as const satisfies Record<string, Quota>;
