/**
 * Starts jobs, at most so many at a time: most of them wait for a time-out. Each of the promises is
 * for the test of its own job.
 */
export function runSideBySide<Job, Outcome>(
  jobs: readonly Job[],
  width: number,
  run: (job: Job) => Promise<Outcome>,
): ReadonlyMap<Job, Promise<Outcome>> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const turn = async () => {
    if (running >= width) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
  };
  const outcomes = new Map<Job, Promise<Outcome>>();
  for (const job of jobs) {
    const outcome = turn()
      .then(() => run(job))
      .finally(() => {
        running -= 1;
        waiting.shift()?.();
      });
    // The test of the job hears of it, perhaps later.
    outcome.catch(() => undefined);
    outcomes.set(job, outcome);
  }
  return outcomes;
}
