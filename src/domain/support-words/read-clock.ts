import type { SupportWords } from './support-words.ts';

/** Whose clock it is. Without a time zone, that of this machine. */
export interface Clockface {
  readonly words: SupportWords;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** As `Intl` knows it: `Asia/Seoul`. */
  readonly timeZone?: string | undefined;
}

/** `14:03` today, `14:03 on 22 Nov` on another day, with its year in another year. */
export function readClock(at: number, { words, now, timeZone }: Clockface): string {
  const reader = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(words.locale, { ...options, timeZone });
  const time = reader({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const days = reader({ day: 'numeric', month: 'short', year: 'numeric' });
  if (days.format(at) === days.format(now)) return time;
  const years = reader({ year: 'numeric' });
  const thisYear = years.format(at) === years.format(now);
  const day = (thisYear ? reader({ day: 'numeric', month: 'short' }) : days).format(at);
  return words.dayAndTime(day, time);
}
