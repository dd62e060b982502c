import { sealpostZip } from '../bundles.ts';
import { compare } from '../comparison.ts';
import { type LookUpArm, startLookUpArm } from '../look-ups/look-up-arm.ts';
import { CALLERS } from '../look-ups/look-up-terms.ts';
import { startStaffTokens } from '../look-ups/staff-tokens.ts';
import { median } from '../median.ts';
import { pairedRounds } from '../paired-rounds.ts';
import type { Series } from './series.ts';

const MANY = 100_000;
const FEW = 1_000;
const LOOK_UPS_PER_ROUND = 500;

/** One look-up by 50 callers at once, with many rows in the audit, against few. */
export const auditLookUp: Series = {
  title: 'audit look-up',
  lines: ['audit-look-up'],
  async measure({ rounds, onRound, onProgress }) {
    const staff = await startStaffTokens();
    const arms: LookUpArm[] = [];
    try {
      for (const rows of [FEW, MANY]) {
        const onRows = (written: number) => onProgress(`${written} of ${rows} rows written`);
        const bundle = sealpostZip('audit-api').replace(/\.zip$/, '/index.mjs');
        arms.push(await startLookUpArm({ rows, staff, bundle, answerStepMs: 1, onRows }));
      }
      const [few = [], many = []] = await pairedRounds(
        rounds,
        arms.map((arm) => async () => median(await arm.lookUp(order(arm, staff.tokens)))),
        onRound,
      );
      const calls = '1 Query and 1 BatchGetItem a page, no Scan; 1 UpdateItem and 1 PutItem a look';
      return [{ id: 'audit-look-up', ...compare(few, many), note: `${CALLERS} callers; ${calls}` }];
    } finally {
      for (const arm of arms) arm.stop();
      staff.close();
    }
  },
};

function order({ people }: LookUpArm, tokens: readonly string[]) {
  const each = (at: number) => people[at % people.length] ?? '';
  return { tokens, people: Array.from({ length: LOOK_UPS_PER_ROUND }, (_, at) => each(at)) };
}
