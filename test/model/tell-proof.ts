/** One line on what was played: which lives were reached, so that nobody proves an empty claim. */
export function tellProof(
  { policy, runs, seed }: { readonly policy: string; readonly runs: number; readonly seed: number },
  endings: ReadonlyMap<string, number>,
): string {
  const counts = [...endings].sort(([a], [b]) => (a < b ? -1 : 1));
  const reached = counts.map(([ending, times]) => `${ending} ${times}`).join(', ');
  return `${policy}: ${runs} lives, SEED=${seed}: ${reached}`;
}
