import { MAX_MAYBE_SENT } from '../../src/domain/attempt.ts';
import type { DeliveryPolicy } from '../../src/domain/delivery-phase.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { DEFAULT_TIMINGS } from '../../src/domain/delivery-timings.ts';
import { type GroundTruth, isDefinite } from './ground-truth.ts';

/** Which promises another attempt breaks at the moment in which it is granted. */
export function checkClaim(
  before: DeliveryRecord | null,
  policy: DeliveryPolicy,
  now: number,
  { attempts }: GroundTruth,
): string[] {
  if (before === null) return [];
  const number = before.attempt + 1;
  const graceEnds =
    before.phase === 'UNKNOWN' && before.reason === 'no_answer'
      ? before.updatedAt + DEFAULT_TIMINGS.graceMs
      : 0;
  const undecided = [...attempts.values()].filter((fate) => !isDefinite(fate)).length;
  const broken = [
    before.receipts.length > 0 && 'G3: sent again although a receipt is there',
    before.providerMessageIds.length > 0 && 'G1: sent again although an acceptance is written down',
    graceEnds >= now && 'G3: sent again before the grace was over',
    undecided >= MAX_MAYBE_SENT && 'G3: sent again although three may have been taken',
    policy === 'at-most-once' && undecided > 0 && 'G2: sent again without a refusal of all before',
  ];
  return broken.filter((each) => each !== false).map((each) => `${each} (attempt ${number})`);
}
