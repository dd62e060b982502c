/// <reference lib="dom" />
import { element } from '../../page/element.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const FULL = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/**
 * A moment: the time of day for today, day and time before that.
 *
 * @param at milliseconds since 1970
 */
export function pointInTime(at: number, style: 'short' | 'full' = 'short'): HTMLTimeElement {
  const date = new Date(at);
  const today = date.toDateString() === new Date().toDateString();
  const short = today
    ? CLOCK.format(date)
    : `${DAY.format(date)}, ${CLOCK.format(date).slice(0, 5)}`;
  return element(
    'time',
    { datetime: date.toISOString(), title: FULL.format(date) },
    style === 'full' ? FULL.format(date) : short,
  );
}
