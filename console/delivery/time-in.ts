interface TimeForm {
  /** To the second. */
  readonly exact?: boolean;
  /** Without the year. */
  readonly brief?: boolean;
  /** Default: the reader's own. */
  readonly timeZone?: string;
}

/**
 * A point in time as a language writes it.
 *
 * @param at ISO 8601
 */
export function timeIn(at: string, locale: string, form: TimeForm = {}): string {
  const { exact = false, brief = false, timeZone } = form;
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    ...(brief ? {} : { year: 'numeric' }),
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(exact ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
}
