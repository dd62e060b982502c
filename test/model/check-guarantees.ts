import type { Phase } from '../../src/domain/delivery-phase.ts';
import { type DeliveryStatus, standingOf } from '../../src/domain/delivery-status.ts';
import { isDefinite } from './ground-truth.ts';
import type { Played } from './play.ts';

const IN_PROGRESS: readonly DeliveryStatus[] = ['sending', 'retrying'];
const UNDER_WAY: readonly DeliveryStatus[] = ['queued', 'sent', 'delayed', 'accepted'];
const NOTHING_SENT: readonly Phase[] = ['FAILED', 'REJECTED', 'SUPPRESSED', 'EXPIRED', 'RETRYABLE'];

/** Which of the guarantees G1 to G5 a run broke, in their words; empty when it kept them all. */
export function brokenGuarantees({ policy, truth, row }: Played): string[] {
  const { taken, attempts, reports } = truth;
  const broken = [...truth.broken];
  const claim = (holds: boolean, otherwise: string) => {
    if (!holds) broken.push(otherwise);
  };

  if (row === null) {
    claim(taken === 0, 'G4: a message that no row knows of');
    claim(truth.givenUp > 0, 'G1: neither a row nor an alarm');
    return broken;
  }
  const standing = standingOf(row);
  const recorded = row.providerMessageIds.length;
  const clear = !truth.ambiguous && !truth.beyondSkew;
  const saysNothingSent = NOTHING_SENT.includes(row.phase);

  if (clear) claim(taken === (saysNothingSent ? 0 : 1), `G1: ${taken} acceptances, ${row.phase}`);
  if (policy === 'at-most-once') claim(taken <= 1, `G2: ${taken} acceptances`);
  claim(taken <= 3, `G3: ${taken} acceptances`);
  claim(recorded <= 1, `G3: ${taken} acceptances, ${recorded} of them written down`);

  for (const attempt of truth.testified) {
    const heard = recorded > 0 || row.receipts.some((receipt) => receipt.attempt === attempt);
    claim(heard, `G4: the acceptance of attempt ${attempt} was told and forgotten`);
  }

  const arrived = reports.some(({ status }) => status === 'DELIVERED' || status === 'READ');
  const says = standing.status;
  claim(says !== 'delivered' || arrived, 'G4: delivered, and nobody said so');
  claim(!saysNothingSent || taken === 0, `G4: ${row.phase}, and ${taken} were taken`);
  if (saysNothingSent) {
    const all = [...attempts.values()].every(isDefinite);
    claim(all, `G4: ${row.phase}, and not every attempt was refused`);
  }
  claim(row.phase !== 'ACCEPTED' || taken > 0, 'G4: ACCEPTED, and nothing was taken');
  if (row.receipts.length > 0) {
    const known = row.receipts.some((receipt) => receipt.status === says.toUpperCase());
    claim(known || !['delivered', 'read'].includes(says), 'G4: a receipt was made up');
    const denied = says === 'unknown' || says === 'failed' || IN_PROGRESS.includes(says);
    claim(!denied, `G4: ${says}, and yet there are receipts`);
  } else if (recorded === 0 && taken > 0) {
    claim(says === 'unknown', `G2: nobody knows of the acceptance, and it reads ${says}`);
  }
  claim(says !== 'unknown' || !clear, 'G5: unknown, and yet nothing was in doubt');

  claim(!IN_PROGRESS.includes(says), `G5: ${says} for ever`);
  claim(row.dueAt === null, 'G5: still waiting');
  const flagged = standing.flags.includes('unconfirmed');
  claim(!UNDER_WAY.includes(says) || flagged, `G5: ${says} for ever, and not called unconfirmed`);
  return broken;
}
