import { setTimeout as sleep } from 'node:timers/promises';
import { type AuditFailure, AuditRequestError } from '../../console/client/audit-failure.ts';

export interface Patience {
  /** Waits for one answer, taken together; in milliseconds. */
  readonly mostMs: number;
  readonly signal: AbortSignal;
  /** Told before each wait. */
  readonly onWait: (seconds: number) => void;
}

/** What may be asked again; a question that changes something is not, when its answer was lost. */
export type MayRepeat = (failure: AuditFailure) => boolean;

/** Where nothing answers at all, it is told soon. */
const OFFLINE_TRIES = 2;

export const WHEN_BUSY: MayRepeat = ({ kind }) => kind === 'rate-limited';
export const WHENEVER: MayRepeat = ({ kind }) =>
  kind === 'rate-limited' || kind === 'unavailable' || kind === 'offline';

/** Asks, and asks again when the service said so, or could not be heard. */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  { mostMs, signal, onWait }: Patience,
  mayRepeat: MayRepeat = WHENEVER,
): Promise<Answer> {
  let waited = 0;
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof AuditRequestError) || !mayRepeat(error.failure)) throw error;
      const seconds = secondsToWait(error.failure, tries);
      if (seconds === null || waited + seconds * 1000 > mostMs) throw error;
      onWait(seconds);
      await sleep(seconds * 1000, undefined, { signal });
      waited += seconds * 1000;
    }
  }
}

function secondsToWait(failure: AuditFailure, tries: number): number | null {
  if (failure.kind === 'offline') return tries > OFFLINE_TRIES ? null : tries;
  return 'retryAfterSeconds' in failure ? Math.max(Math.ceil(failure.retryAfterSeconds), 1) : null;
}
