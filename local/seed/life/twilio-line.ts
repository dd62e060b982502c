import { twilioFailure } from '../../../src/adapters/twilio/twilio-failures.ts';
import { receiptReason, TWILIO_STATUSES } from '../../../src/adapters/twilio/twilio-statuses.ts';
import type { SendFailure } from '../../../src/domain/failure.ts';
import { failed, success } from '../../../src/domain/result.ts';
import type { Chance } from '../chance.ts';
import { isGoingOn } from '../world/month.ts';
import type { Person } from '../world/person.ts';
import { chanceFailure } from './chance-failure.ts';
import type { LaterReport, ProviderLine } from './provider-line.ts';

const refused = (status: number, code?: number): SendFailure => twilioFailure({ status, code });

const BUSY = refused(429, 20429);
const DOWN = refused(503);
const KEY_EXPIRED = refused(401, 20003);
const FRAUD = refused(400, 30450);

/** What Twilio says at once, whatever else. */
const REFUSALS: Partial<Record<Person['handset'], SendFailure>> = {
  'opted-out': refused(400, 21610),
  landline: refused(400, 21614),
  abroad: refused(403, 21408),
};

/** Twilio, as one person's phone makes it look. */
export function twilioLine(
  { handset, unlucky }: Person,
  until: number,
  chance: Chance,
): ProviderLine {
  return (attempt, at) => {
    const tookMs = Math.ceil(chance.skewed(210, 0.5));
    const no = (failure: SendFailure, reports: readonly LaterReport[] = []) => ({
      tookMs,
      result: failed(failure),
      reports,
    });
    const id = `SM${chance.hex(32)}`;
    const reports = reportsOf(handset, id, chance);
    if (isGoingOn('twilio-down', at, until) && chance.happens(0.94)) {
      return no(DOWN, chance.happens(0.12) ? reports : []);
    }
    if (isGoingOn('twilio-key-expired', at, until)) return no(KEY_EXPIRED);
    if (unlucky && attempt === 1) return no(BUSY);
    const refusal = REFUSALS[handset];
    if (refusal !== undefined) return no(refusal);
    if (chance.happens(0.0012)) return no(FRAUD);
    const failure = chanceFailure({ busy: BUSY, down: DOWN }, twilioFailure, chance);
    if (failure !== null) return { ...failure, reports: failure.taken ? reports : [] };
    return { tookMs, result: success({ providerMessageId: id }), reports };
  };
}

/** A messaging service has its messages in a queue first, and says so. */
function reportsOf(handset: Person['handset'], id: string, chance: Chance): LaterReport[] {
  const sentMs = chance.skewed(700, 0.4);
  const queued = report(id, 0.2 * sentMs, 'queued');
  const out = [queued, report(id, 0.7 * sentMs, 'sending'), report(id, sentMs, 'sent')];
  const after = (median: number, spread: number) => sentMs + chance.skewed(median, spread);
  const lost = (code: number) => [...out, report(id, after(9000, 1), 'undelivered', code)];
  switch (handset) {
    case 'off':
      // Switched on again, or not in time.
      return chance.happens(0.25)
        ? [...out, report(id, after(400_000, 1), 'delivered')]
        : lost(30003);
    case 'unknown-handset':
      return lost(30005);
    default: {
      const kind = chance.number();
      // A carrier that does not say how it ended.
      if (kind < 0.008) return out;
      if (kind < 0.012) return lost(30007);
      if (kind < 0.016) return lost(30008);
      if (kind < 0.0165) {
        return [queued, report(id, chance.between(40, 170) * 60_000, 'failed', 30036)];
      }
      const slow = kind < 0.05;
      return [...out, report(id, slow ? after(60_000, 1) : after(3300, 0.7), 'delivered')];
    }
  }
}

/** One callback, in the words that the product makes of Twilio's own. */
function report(
  id: string,
  afterMs: number,
  status: string,
  code: number | null = null,
): LaterReport {
  const known = TWILIO_STATUSES[status];
  if (known === undefined) throw new Error(`Twilio has no status ${status}`);
  const receipt = {
    status: known,
    reason: receiptReason(known, code),
    providerCode: code === null ? null : String(code),
    providerMessageId: id,
    reportedAt: null,
  };
  return { afterMs, receipt: () => receipt };
}
