import type { ConsoleWords } from '../words/console-words.ts';
import { timeIn } from './time-in.ts';

interface WhenProps {
  /** ISO 8601. */
  readonly at: string;
  readonly words: ConsoleWords;
  /** Seconds too, for what happens within a minute. */
  readonly exact?: boolean;
  /** Without the year, where there is little room; the year is there for those who point at it. */
  readonly brief?: boolean;
}

/** A point in time by the reader's own clock; by UTC for those who point at it, or have it read. */
export function When({ at, words, exact = false, brief = false }: WhenProps) {
  const utc = words.utc(timeIn(at, words.locale, { exact, timeZone: 'UTC' }));
  return (
    <time dateTime={at} title={utc}>
      {timeIn(at, words.locale, { exact, brief })}
      {exact ? <span className="heard"> ({utc})</span> : null}
    </time>
  );
}
