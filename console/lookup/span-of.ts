import type { DateRangePickerProps } from '@cloudscape-design/components/date-range-picker';

const MS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: 60_000,
  hour: 3600_000,
  day: 24 * 3600_000,
  week: 7 * 24 * 3600_000,
  month: 30 * 24 * 3600_000,
  year: 365 * 24 * 3600_000,
};

/** What a date range picker holds, as the API takes it; nothing of no range. */
export function spanOf(
  range: DateRangePickerProps.Value | null,
  now = Date.now(),
): { readonly from?: string; readonly to?: string } {
  if (range === null) return {};
  if (range.type === 'absolute') return { from: utc(range.startDate), to: utc(range.endDate) };
  const length = range.amount * (MS[range.unit] ?? 0);
  return { from: new Date(now - length).toISOString(), to: new Date(now).toISOString() };
}

function utc(date: string): string {
  return new Date(date).toISOString();
}
