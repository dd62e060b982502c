import { sealpost, seed } from '../candidate.ts';
import type { ChildFigures } from '../child/run-child.ts';
import { compare } from '../comparison.ts';
import type { Channel } from '../events.ts';
import { pairedRounds } from '../paired-rounds.ts';
import type { Series } from './series.ts';

const cpu = ({ series }: ChildFigures): number => series?.cpuPerInvocationMs ?? Number.NaN;

/** CPU of all threads per invocation of one channel, over a series in a warm process. */
export const warmCpu = (channel: Channel): Series => ({
  title: `${channel} CPU, warm`,
  lines: [`${channel}-cpu`],
  async measure({ laboratory, rounds, noise, onRound }) {
    const candidates = [seed(channel), noise ? seed(channel) : sealpost(channel)];
    const arms = candidates.map((candidate) => () => laboratory.run(candidate, 'series'));
    const [baseline = [], product = []] = await pairedRounds(rounds, arms, onRound);
    return [{ id: `${channel}-cpu`, ...compare(baseline.map(cpu), product.map(cpu)) }];
  },
});
