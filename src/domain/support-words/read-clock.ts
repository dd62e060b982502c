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
  const told = (options: Intl.DateTimeFormatOptions, moment = at) =>
    new Intl.DateTimeFormat(words.locale, { ...options, timeZone }).format(moment);
  const time = told({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  if (told(day) === told(day, now)) return time;
  const { year, ...dayOfYear } = day;
  const thisYear = told({ year }) === told({ year }, now);
  return words.dayAndTime(told(thisYear ? dayOfYear : day), time);
}
