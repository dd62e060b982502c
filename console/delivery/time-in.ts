/**
 * A point in time as a language writes it.
 *
 * @param at ISO 8601
 * @param exact to the second
 * @param timeZone default: the reader's own
 */
export function timeIn(at: string, locale: string, exact = false, timeZone?: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(exact ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(at));
}
