/** How well one of two groups can be told from the other by its numbers. */
export interface Separation {
  /** That of one of each, the first group's is the greater: 0.5 for groups that are alike. */
  readonly likelihood: number;
  /** How far from 0.5 mere chance gets in 95 of 100 cases, with as many numbers as these. */
  readonly margin: number;
}

/** The statistic of Mann and Whitney, as a share of all pairs; equal numbers count half. */
export function separation(one: readonly number[], other: readonly number[]): Separation {
  const sorted = Float64Array.from(other).sort();
  let wins = 0;
  for (const value of one) {
    const below = countBelow(sorted, value);
    wins += below + (countBelow(sorted, value, true) - below) / 2;
  }
  const [n, m] = [one.length, other.length];
  return {
    likelihood: wins / (n * m),
    margin: 1.96 * Math.sqrt((n + m + 1) / (12 * n * m)),
  };
}

/** How many of the sorted numbers are smaller, or as small. */
function countBelow(sorted: Float64Array, value: number, orEqual = false): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = sorted[middle] ?? 0;
    if (at < value || (orEqual && at === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
