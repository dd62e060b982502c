/** A part of a whole, as people read it: `97.8 %`; never `100 %` or `0 %` when that is not so. */
export function percentOf(part: number, whole: number, locale: string): string {
  const share = whole === 0 ? 0 : part / whole;
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  if (share > 0.999 && share < 1) return `> ${format.format(0.999)}`;
  if (share > 0 && share < 0.001) return `< ${format.format(0.001)}`;
  return format.format(share);
}

export function countOf(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}
