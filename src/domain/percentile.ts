/**
 * The value that so many per cent of the values do not exceed (nearest rank); null of none.
 *
 * @param sorted from small to large
 */
export function percentile(sorted: readonly number[], percent: number): number | null {
  if (sorted.length === 0) return null;
  const rank = Math.ceil((percent / 100) * sorted.length);
  return sorted[Math.max(rank, 1) - 1] ?? null;
}
