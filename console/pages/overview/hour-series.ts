import { DELIVERY_TONES, type DeliveryTone } from '../../../src/domain/delivery-tone.ts';
import type { OverviewAnswer } from '../../../src/handlers/audit-api/contract/answers.ts';

const HOUR_MS = 3600_000;

export interface HourPoint {
  readonly x: Date;
  readonly y: number;
}

export interface HourSeries {
  readonly tone: DeliveryTone;
  readonly points: readonly HourPoint[];
}

/** One line for each tone that there is, with a point for every hour of the time, empty ones too. */
export function hourSeries({ from, to, byHour }: OverviewAnswer): readonly HourSeries[] {
  const first = Math.floor(Date.parse(from) / HOUR_MS) * HOUR_MS;
  const hours: number[] = [];
  for (let hour = first; hour <= Date.parse(to); hour += HOUR_MS) hours.push(hour);
  return DELIVERY_TONES.map((tone) => {
    const counts = new Map<number, number>();
    for (const entry of byHour) {
      if (entry.tone !== tone) continue;
      const at = Date.parse(entry.at);
      counts.set(at, (counts.get(at) ?? 0) + entry.count);
    }
    return { tone, points: hours.map((hour) => ({ x: new Date(hour), y: counts.get(hour) ?? 0 })) };
  }).filter(({ points }) => points.some(({ y }) => y > 0));
}

/** The most of any hour, all tones together. */
export function busiestHour(series: readonly HourSeries[]): number {
  const sums = series[0]?.points.map((_, at) =>
    series.reduce((sum, { points }) => sum + (points[at]?.y ?? 0), 0),
  );
  return Math.max(0, ...(sums ?? []));
}
