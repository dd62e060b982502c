import { DELIVERY_TONES, type DeliveryTone } from '../../../src/domain/delivery-tone.ts';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';

const HOUR_MS = 3600_000;
const WIDTHS = [1, 2, 3, 4, 6, 12, 24] as const;

export interface HourBars {
  readonly hoursPerBar: number;
  readonly bars: readonly Bar[];
}

/** Hours that are shown as one. */
export interface Bar {
  readonly from: Date;
  readonly total: number;
  readonly counts: Readonly<Record<DeliveryTone, number>>;
}

/**
 * The counts of every hour of the time, quiet ones too, in no more bars than there is room for. Bars
 * of several hours begin where the reader's day does.
 */
export function hourBars({ from, to, byHour }: OverviewAnswer, most: number): HourBars {
  const first = Math.floor(Date.parse(from) / HOUR_MS) * HOUR_MS;
  // The end belongs to the time: a message of that very millisecond is in the hour that begins there.
  const last = Math.max(first, Date.parse(to) - 1, ...byHour.map(({ at }) => Date.parse(at)));
  const hours: number[] = [];
  for (let hour = first; hour <= last; hour += HOUR_MS) hours.push(hour);
  const hoursPerBar = WIDTHS.find((width) => hours.length / width <= most) ?? 24;
  const groups = Map.groupBy(hours, (hour) => placeOfHour(new Date(hour), hoursPerBar));
  const bars = [...groups.values()].map((group) => {
    const begins = group[0] ?? first;
    const ends = (group.at(-1) ?? first) + HOUR_MS;
    const counted = byHour.filter(({ at }) => Date.parse(at) >= begins && Date.parse(at) < ends);
    const counts = { good: 0, busy: 0, doubt: 0, bad: 0 };
    for (const { tone, count } of counted) counts[tone] += count;
    const total = counted.reduce((sum, { count }) => sum + count, 0);
    return { from: new Date(begins), total, counts };
  });
  return { hoursPerBar, bars };
}

/** The tones that there are, the best first. */
export function tonesIn(bars: readonly Bar[]): readonly DeliveryTone[] {
  return DELIVERY_TONES.filter((tone) => bars.some(({ counts }) => counts[tone] > 0));
}

function placeOfHour(at: Date, width: number): string {
  return `${at.getFullYear()}-${at.getMonth()}-${at.getDate()} ${Math.floor(at.getHours() / width)}`;
}
