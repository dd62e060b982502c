import { floor, nothing, sealpost, seed } from '../candidate.ts';
import type { ChildFigures } from '../child/run-child.ts';
import { compare } from '../comparison.ts';
import type { Channel } from '../events.ts';
import { pairedRounds } from '../paired-rounds.ts';
import type { Figure } from '../rows.ts';
import type { Series } from './series.ts';

const total = ({ initMs, invokeMs }: ChildFigures): number => initMs + invokeMs;
const megabytes = ({ peakMemoryBytes }: ChildFigures): number => peakMemoryBytes / 1e6;

/**
 * Cold start and peak memory of one channel, out of the same processes: from the call that starts
 * the process to the first answer, nothing throttled. E-mail also has its floors as context.
 */
export const coldStart = (channel: Channel): Series => ({
  title: `${channel} cold start and peak memory`,
  lines:
    channel === 'email'
      ? ['email-cold', 'email-cold-floor', 'email-cold-node', 'email-memory']
      : ['sms-cold', 'sms-memory'],
  async measure({ laboratory, rounds, noise, onRound }) {
    const context = channel === 'email' ? [floor, nothing] : [];
    const candidates = [seed(channel), noise ? seed(channel) : sealpost(channel), ...context];
    const arms = candidates.map((candidate) => () => laboratory.run(candidate, 'once'));
    const [baseline = [], product = [], raw, empty] = await pairedRounds(rounds, arms, onRound);

    const against = (arm: readonly ChildFigures[], figure: (run: ChildFigures) => number) =>
      compare(baseline.map(figure), arm.map(figure));
    const figures: Figure[] = [
      { id: `${channel}-cold`, ...against(product, total) },
      { id: `${channel}-memory`, ...against(product, megabytes) },
    ];
    if (raw) figures.push({ id: 'email-cold-floor', ...against(raw, total) });
    if (empty) figures.push({ id: 'email-cold-node', ...against(empty, total) });
    return figures;
  },
});
