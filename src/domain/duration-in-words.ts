import type { Duration } from './code-life.ts';
import type { Language } from './templates/wording.ts';

export function durationInWords({ amount, unit }: Duration, { duration }: Language): string {
  return duration[unit](amount);
}
