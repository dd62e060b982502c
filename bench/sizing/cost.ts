import { FUNCTION_SETTINGS } from '../../infra/stack/function-settings.ts';
import type { Channel } from '../../src/domain/channel.ts';
import { REPORT_SECONDS, SENDER_SECONDS } from './assumptions.ts';
import { loggedBytes } from './log-bytes.ts';
import { PRICES } from './prices.ts';
import type { Usage } from './usage.ts';

/** One line of a bill, in US dollars. */
export interface Cost {
  readonly of: string;
  readonly dollars: number;
}

const GB = 1024 ** 3;
/** Rows and log lines are kept so long. */
const MONTHS_KEPT = 3;
/** DynamoDB adds so much to every row and every entry of an index, for its own use. */
const ENTRY_OVERHEAD_BYTES = 100;
/** Of an index that holds keys only. */
const KEYS_ENTRY_BYTES = 180;

const FUNCTIONS = {
  email: { sender: 'custom-email-sender', taker: 'ses-events' },
  sms: { sender: 'custom-sms-sender', taker: 'twilio-status' },
} as const;

/** What 1 000 notifications of a channel cost, each of one segment where it is a text message. */
export function costOfThousand(channel: Channel, usage: Usage): Cost[] {
  const { attempts, receipts, rowBytes } = usage;
  const { sender, taker } = FUNCTIONS[channel];
  const units = Object.values(usage.units).reduce((sum, some) => sum + some, 0);
  const gigabyteSeconds =
    attempts * SENDER_SECONDS[channel] * (FUNCTION_SETTINGS[sender].memory / 1024) +
    receipts * REPORT_SECONDS * (FUNCTION_SETTINGS[taker].memory / 1024);
  // The table and `byDay` hold the row, three more indexes its keys; `byDue` lets go of it.
  const stored =
    2 * (rowBytes + ENTRY_OVERHEAD_BYTES) + 3 * (KEYS_ENTRY_BYTES + ENTRY_OVERHEAD_BYTES);
  const logged = attempts * loggedBytes('sender') + receipts * loggedBytes('report');
  const perLoggedGigabyte =
    PRICES.loggedGigabyte + PRICES.guardedGigabyte + MONTHS_KEPT * PRICES.keptGigabyteMonth;
  const each: Cost[] = [
    channel === 'email'
      ? { of: 'Amazon SES', dollars: (attempts * PRICES.thousandMails) / 1000 }
      : { of: 'Twilio, to the United States', dollars: attempts * PRICES.segment },
    { of: 'DynamoDB, writing', dollars: (units * PRICES.millionWriteUnits) / 1e6 },
    {
      of: 'DynamoDB, three months of keeping',
      dollars:
        (MONTHS_KEPT *
          (stored * PRICES.storedGigabyteMonth + rowBytes * PRICES.backedUpGigabyteMonth)) /
        GB,
    },
    {
      of: 'Lambda',
      dollars:
        gigabyteSeconds * PRICES.gigabyteSecond +
        ((attempts + receipts) * PRICES.millionInvocations) / 1e6,
    },
    { of: 'KMS', dollars: (attempts * PRICES.tenThousandKeyRequests) / 10_000 },
    { of: 'CloudWatch Logs', dollars: (logged / GB) * perLoggedGigabyte },
    channel === 'email'
      ? { of: 'EventBridge', dollars: (receipts * PRICES.millionEvents) / 1e6 }
      : { of: 'API Gateway', dollars: (receipts * PRICES.millionRequests) / 1e6 },
  ];
  return each.map(({ of, dollars }) => ({ of, dollars: dollars * 1000 }));
}

/** What is there whether anything is sent or not. A test counts them in the template. */
export const STANDING = {
  keys: 2,
  /** One of ours, one of Twilio's. */
  secrets: 2,
  /** An alarm may watch several. */
  alarmedMetrics: 36,
  dashboards: 1,
} as const;

/** Metrics of log lines cost only where the line comes; so many of them come in an ordinary month. */
const METRICS_THAT_COME = 6;

/** What a month costs before the first notification. */
export function costOfMonth(): Cost[] {
  return [
    { of: 'KMS, two keys', dollars: STANDING.keys * PRICES.keyMonth },
    { of: 'Secrets Manager, two secrets', dollars: STANDING.secrets * PRICES.secretMonth },
    {
      of: `CloudWatch alarms, ${STANDING.alarmedMetrics} metrics`,
      dollars: STANDING.alarmedMetrics * PRICES.alarmedMetricMonth,
    },
    {
      of: `CloudWatch metrics of log lines, about ${METRICS_THAT_COME}`,
      dollars: METRICS_THAT_COME * PRICES.metricMonth,
    },
    { of: 'CloudWatch dashboard', dollars: STANDING.dashboards * PRICES.dashboardMonth },
  ];
}

export function total(costs: readonly Cost[]): number {
  return costs.reduce((sum, { dollars }) => sum + dollars, 0);
}
