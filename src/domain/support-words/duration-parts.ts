const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export type DurationPart = readonly [amount: number, unit: 'day' | 'hour' | 'minute' | 'second'];

/**
 * A duration as people say it: its largest unit and, if it is not zero, the next one. Rounded to the
 * smaller of the two. Empty for less than a second.
 */
export function durationParts(milliseconds: number): readonly DurationPart[] {
  const exact = milliseconds / 1000;
  const step = exact < HOUR ? 1 : exact < DAY ? MINUTE : HOUR;
  const seconds = exact < 1 ? 0 : Math.round(exact / step) * step;
  const parts: readonly DurationPart[] = [
    [Math.floor(seconds / DAY), 'day'],
    [Math.floor((seconds % DAY) / HOUR), 'hour'],
    [Math.floor((seconds % HOUR) / MINUTE), 'minute'],
    [seconds % MINUTE, 'second'],
  ];
  return parts.filter(([amount]) => amount > 0);
}
