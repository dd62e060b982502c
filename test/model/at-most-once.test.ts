import { expect, it } from 'vitest';
import { modelRuns } from './model-runs.ts';
import { prove } from './prove.ts';
import { tellProof } from './tell-proof.ts';

/** What a life may come to; each must have been reached, or the model has gone blind. */
const ENDINGS = [
  ...['accepted', 'bounced', 'delayed', 'delivered', 'expired', 'failed', 'sent'],
  ...['soft-bounced', 'unknown', 'withheld'],
  ...['taken 0', 'taken 1'],
];

it('at-most-once keeps G1 to G5, however its processes interleave, die and disagree on the time', {
  timeout: 3_600_000,
}, async () => {
  const proof = { policy: 'at-most-once', ...modelRuns(process.env) } as const;
  const endings = await prove(proof);
  console.log(tellProof(proof, endings));
  const rare = ENDINGS.filter((ending) => !endings.has(ending));
  expect(rare, 'endings that no life came to').toEqual([]);
  expect(endings.has('taken 2')).toBe(false);
});
