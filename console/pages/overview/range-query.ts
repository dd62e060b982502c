import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';

const LAST_DAY: DateRangePickerProps.Value = {
  type: 'relative',
  amount: 24,
  unit: 'hour',
  key: 'day',
};
const UNITS = { hour: 'hour', day: 'day', minute: 'minute', week: 'week' } as const;

/** `last=24-hour`, or `from=…&to=…`; the last day where an address says neither. */
export function rangeFromQuery(query: string): DateRangePickerProps.Value {
  const given = new URLSearchParams(query);
  const from = given.get('from') ?? '';
  const to = given.get('to') ?? '';
  if (isInstant(from) && isInstant(to)) return { type: 'absolute', startDate: from, endDate: to };
  const [, amount = '', unit = ''] = /^(\d{1,4})-(\w+)$/.exec(given.get('last') ?? '') ?? [];
  if (!Object.hasOwn(UNITS, unit) || Number(amount) < 1) return LAST_DAY;
  return { type: 'relative', amount: Number(amount), unit: UNITS[unit as keyof typeof UNITS] };
}

export function rangeToQuery(range: DateRangePickerProps.Value): string {
  const parts: Record<string, string> =
    range.type === 'absolute'
      ? {
          from: new Date(range.startDate).toISOString(),
          to: new Date(range.endDate).toISOString(),
        }
      : { last: `${range.amount}-${range.unit}` };
  return new URLSearchParams(parts).toString();
}

function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text));
}
