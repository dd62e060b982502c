import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';

type Range = DateRangePickerProps.Value;

const HOURS = { hour: 1, day: 24, week: 168 } as const;
const DAY_MS = 24 * 3600_000;

/**
 * The period that a page's address asks for: `last=24-hour`, or `from=…&to=…`. The page's own where the
 * address asks for none, for one that cannot be, or for one that is too long.
 *
 * @param mostDays the longest period; null for any
 */
export function rangeFromQuery(query: string, own: Range, mostDays: number | null): Range {
  const given = new URLSearchParams(query);
  const longest = mostDays ?? Number.POSITIVE_INFINITY;
  const from = given.get('from') ?? '';
  const to = given.get('to') ?? '';
  if (isInstant(from) && isInstant(to)) {
    const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    return days < 0 || days > longest ? own : { type: 'absolute', startDate: from, endDate: to };
  }
  const [, amount = '', unit = ''] = /^(\d{1,4})-(\w+)$/.exec(given.get('last') ?? '') ?? [];
  if (!isUnit(unit) || Number(amount) < 1) return own;
  if ((Number(amount) * HOURS[unit]) / 24 > longest) return own;
  return { type: 'relative', amount: Number(amount), unit };
}

export function rangeToQuery(range: Range): string {
  const parts: Record<string, string> =
    range.type === 'absolute'
      ? {
          from: new Date(range.startDate).toISOString(),
          to: new Date(range.endDate).toISOString(),
        }
      : { last: `${range.amount}-${range.unit}` };
  return new URLSearchParams(parts).toString();
}

function isUnit(unit: string): unit is keyof typeof HOURS {
  return Object.hasOwn(HOURS, unit);
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}
