import type { SupportLocale } from '../../src/domain/support-words/support-words.ts';
import type { ConsoleWords } from '../words/console-words.ts';

interface WhenProps {
  /** ISO 8601. */
  readonly at: string;
  readonly words: ConsoleWords;
  /** Seconds too, for what happens within a minute. */
  readonly exact?: boolean;
}

/** A point in time by the reader's own clock; by UTC for those who point at it. */
export function When({ at, words, exact = false }: WhenProps) {
  const locale = words.locale as SupportLocale;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(exact ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  };
  const told = (timeZone?: string) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone }).format(
      new Date(at),
    );
  return (
    <time dateTime={at} title={words.utc(told('UTC'))}>
      {told()}
    </time>
  );
}
