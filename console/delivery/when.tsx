import type { ConsoleWords } from '../words/console-words.ts';
import { timeIn } from './time-in.ts';

interface WhenProps {
  /** ISO 8601. */
  readonly at: string;
  readonly words: ConsoleWords;
  /** Seconds too, for what happens within a minute. */
  readonly exact?: boolean;
}

/** A point in time by the reader's own clock; by UTC for those who point at it. */
export function When({ at, words, exact = false }: WhenProps) {
  return (
    <time dateTime={at} title={words.utc(timeIn(at, words.locale, exact, 'UTC'))}>
      {timeIn(at, words.locale, exact)}
    </time>
  );
}
