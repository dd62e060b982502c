/**
 * Runs every arm once a round, always in the same order (A B A B …), so that a slow minute of the
 * machine falls on all of them. The first round warms disk caches and is thrown away.
 *
 * @param onRound - told the number of the round that begins, from 0 (the one thrown away).
 * @returns for each arm its results, one per round.
 */
export const pairedRounds = async <T>(
  rounds: number,
  arms: readonly (() => Promise<T>)[],
  onRound: (round: number) => void,
): Promise<T[][]> => {
  const results: T[][] = arms.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    onRound(round);
    for (const [index, arm] of arms.entries()) {
      const result = await arm();
      if (round > 0) results[index]?.push(result);
    }
  }
  return results;
};
