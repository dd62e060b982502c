import type { Chance } from '../chance.ts';
import type { Region } from './region.ts';

const HOUR_MS = 3600_000;
const DAY_MS = 24 * HOUR_MS;

export const MONTH_MS = 30 * DAY_MS;

/** How busy each hour of somebody's own day is: asleep at four, busiest in the evening. */
const HOURS = [
  22, 12, 7, 5, 4, 6, 14, 32, 58, 78, 80, 76, 82, 74, 68, 66, 68, 74, 82, 92, 100, 96, 76, 44,
] as const;

/** From Sunday on. */
const WEEKDAYS = [68, 100, 98, 96, 95, 92, 74] as const;

/** Some moment of the month before, when people of a region are awake rather than asleep. */
export function someMoment(until: number, { utcOffset }: Region, chance: Chance): number {
  for (;;) {
    const at = Math.floor(until - chance.number() * MONTH_MS);
    const local = new Date(at + utcOffset * HOUR_MS);
    const hour = HOURS[local.getUTCHours()] ?? 0;
    const day = WEEKDAYS[local.getUTCDay()] ?? 0;
    if (chance.happens((hour * day) / 10_000)) return at;
  }
}

/** What went wrong in the month. */
export type Incident = 'twilio-down' | 'twilio-key-expired' | 'ses-throttles' | 'kms-down';

/** Days back from the month's last midnight (UTC), when it began, and for how many minutes. */
const INCIDENTS: readonly (readonly [Incident, number, number, number])[] = [
  ['twilio-down', 3, 11, 60],
  ['kms-down', 5, 12.2, 5],
  ['ses-throttles', 12, 0.5, 15],
  ['twilio-key-expired', 21, 5, 12],
];

/** Whether something was out of order at a moment. */
export function isGoingOn(wanted: Incident, at: number, until: number): boolean {
  const midnight = Math.floor(until / DAY_MS) * DAY_MS;
  return INCIDENTS.some(([incident, daysBack, hour, minutes]) => {
    const begin = midnight - daysBack * DAY_MS + hour * HOUR_MS;
    return incident === wanted && at >= begin && at < begin + minutes * 60_000;
  });
}
