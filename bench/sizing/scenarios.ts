import { Chance } from '../../local/seed/chance.ts';
import { SENDER_SECONDS, SHORT_LIFE_SECONDS } from './assumptions.ts';
import { QUOTAS } from './quotas.ts';
import { type LineOutcome, simulateLine } from './simulation/simulate-line.ts';
import { type SenderOutcome, simulateSender } from './simulation/simulate-sender.ts';

export const RATES_PER_MINUTE = [10, 1000, 100_000] as const;

/** A sender of e-mail under load. */
export interface MailScenario {
  readonly perMinute: number;
  /** Mails a second that SES takes. */
  readonly ses: number;
  /** Of the account, or reserved. */
  readonly concurrency: number;
}

export const MAIL_SCENARIOS: readonly MailScenario[] = [
  { perMinute: 10, ses: 1, concurrency: 10 },
  { perMinute: 1000, ses: 1, concurrency: 1000 },
  { perMinute: 1000, ses: 14, concurrency: 1000 },
  { perMinute: 1000, ses: 20, concurrency: 1000 },
  { perMinute: 1000, ses: 20, concurrency: 3 },
  { perMinute: 100_000, ses: 1000, concurrency: 1000 },
  { perMinute: 100_000, ses: 2000, concurrency: 1000 },
  { perMinute: 100_000, ses: 2000, concurrency: 400 },
];

/** Text messages in line before a sender of Twilio's. */
export interface TextScenario {
  readonly perMinute: number;
  /** Segments a second. */
  readonly throughput: number;
}

export const TEXT_SCENARIOS: readonly TextScenario[] = [
  { perMinute: 10, throughput: 1 },
  { perMinute: 1000, throughput: 1 },
  { perMinute: 1000, throughput: 10 },
  { perMinute: 1000, throughput: 20 },
  { perMinute: 100_000, throughput: 100 },
  { perMinute: 100_000, throughput: 2000 },
];

/** Long enough for Lambda's second and third try; the largest rate needs no longer to show itself. */
const SECONDS = (perMinute: number) => (perMinute > 10_000 ? 300 : 1800);
/** Of the durations of invocations: most are near one another, a few are long. */
const SPREAD = 0.5;

export function sendMails({ perMinute, ses, concurrency }: MailScenario): SenderOutcome {
  const chance = new Chance(1, 'mails', perMinute, ses, concurrency);
  const median = SENDER_SECONDS.email / Math.exp(SPREAD ** 2 / 2);
  return simulateSender({
    rate: perMinute / 60,
    seconds: SECONDS(perMinute),
    service: () => chance.skewed(median, SPREAD),
    concurrency,
    growth: QUOTAS.growth.amount,
    provider: ses,
    life: SHORT_LIFE_SECONDS,
    chance: () => chance.number(),
  });
}

export function sendTexts({ perMinute, throughput }: TextScenario): LineOutcome {
  const chance = new Chance(1, 'texts', perMinute, throughput);
  return simulateLine({
    rate: perMinute / 60,
    seconds: SECONDS(perMinute),
    throughput,
    life: SHORT_LIFE_SECONDS,
    chance: () => chance.number(),
  });
}
