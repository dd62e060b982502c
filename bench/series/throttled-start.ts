import { sealpost, seed } from '../candidate.ts';
import type { ChildFigures } from '../child/run-child.ts';
import { compare } from '../comparison.ts';
import type { Channel } from '../events.ts';
import { median } from '../median.ts';
import { pairedRounds } from '../paired-rounds.ts';
import type { Series } from './series.ts';

const total = ({ initMs, invokeMs }: ChildFigures): number => initMs + invokeMs;

// The two phases apart, and what the throttle really gave, so that nobody has to believe in it.
const phases = (runs: readonly ChildFigures[]): string => {
  const middle = (figure: (run: ChildFigures) => number): number => median(runs.map(figure));
  const init = middle(({ initMs }) => initMs).toFixed(0);
  const invoke = middle(({ invokeMs }) => invokeMs).toFixed(0);
  return `${init} + ${invoke} ms on ${middle(({ invokeShare }) => invokeShare).toFixed(2)} of a core`;
};

/**
 * The cold start of a function with 256 MB, as Lambda spreads its power: the init phase at full
 * speed, the first invocation on a seventh of a core, both added up.
 */
export const throttledStart = (channel: Channel): Series => ({
  title: `${channel} cold start at 256 MB`,
  lines: [`${channel}-256mb`],
  async measure({ laboratory, rounds, noise, onRound }) {
    if (process.platform === 'win32') throw new Error('Windows has no SIGSTOP to throttle with.');
    const candidates = [seed(channel), noise ? seed(channel) : sealpost(channel)];
    const arms = candidates.map((candidate) => () => laboratory.run(candidate, 'throttled'));
    const [baseline = [], product = []] = await pairedRounds(rounds, arms, onRound);
    const note = `${phases(baseline)}, ${phases(product)}`;
    const figures = compare(baseline.map(total), product.map(total));
    return [{ id: `${channel}-256mb`, ...figures, note }];
  },
});
