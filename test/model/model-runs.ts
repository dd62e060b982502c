/** In CI, for each policy. */
const RUNS = 50_000;

/**
 * How many lives to play for one policy, and from which seed: `SEED` repeats a run, `SOAK_RUNS`
 * multiplies their number.
 */
export function modelRuns(environment: Readonly<Record<string, string | undefined>>): {
  readonly runs: number;
  readonly seed: number;
} {
  const runs = Math.ceil(RUNS * Number(environment['SOAK_RUNS'] ?? 1));
  const seed = Number(environment['SEED'] ?? Math.floor(Math.random() * 2 ** 31));
  if (Number.isInteger(runs) && runs > 0 && Number.isInteger(seed)) return { runs, seed };
  throw new Error('SEED is a whole number, and SOAK_RUNS a number above zero');
}
