const FORM =
  /^(?<day>\d{4}-\d\d-\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d)?)(?<zone>Z|[+-]\d\d:\d\d)?)?$/i;

/**
 * A point in time in milliseconds, by this machine's clock unless it says `Z` or an offset:
 * `2026-11-22`, `2026-11-22T13:00`, `2026-11-22T13:00:00Z`. Null when it is none.
 *
 * @param edge of a whole day.
 */
export function readInstant(text: string, edge: 'first' | 'last'): number | null {
  const { day, time, zone = '' } = FORM.exec(text.trim())?.groups ?? {};
  // Date rolls the 30th of February over into March.
  if (day === undefined || new Date(`${day}T00:00Z`).toJSON()?.startsWith(day) !== true)
    return null;
  if (time !== undefined) return known(Date.parse(`${day}T${time}${zone.toUpperCase()}`));
  const begin = new Date(`${day}T00:00`);
  if (edge === 'first') return known(begin.getTime());
  // Not a day of 24 hours where clocks are changed.
  begin.setDate(begin.getDate() + 1);
  return known(begin.getTime() - 1);
}

function known(at: number): number | null {
  return Number.isNaN(at) ? null : at;
}
