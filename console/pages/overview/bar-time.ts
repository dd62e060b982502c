import { timeIn } from '../../delivery/time-in.ts';

/** Where a bar begins, by the reader's clock. */
export function barTime(at: Date, locale: string): string {
  return timeIn(at.toISOString(), locale, { brief: true });
}
