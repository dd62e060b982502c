import { codeLifeSeconds } from './code-life.ts';
import type { Phase } from './delivery-phase.ts';
import { isFinal } from './delivery-receipt.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import type { DeliveryTimings } from './delivery-timings.ts';
import type { Reason } from './failure.ts';

/** What the settler writes into a row that waits in vain. */
export interface Settlement {
  readonly phase: Phase;
  readonly reason: Reason | null;
  /** When to look again; null when nothing is awaited any more. */
  readonly dueAt: number | null;
  /** Whether this is news, and so belongs into the timeline. */
  readonly told: boolean;
}

/**
 * How a row ends that nobody works on any more, so that none says "in progress" for ever. Pure;
 * `now` in milliseconds.
 *
 * - `SENDING`: its process is gone. A receipt proves that the provider took the message; without one
 *   nobody knows.
 * - `RETRYABLE`: Lambda does not come back. Nothing was sent, and nothing will be; unless a receipt
 *   proves that the provider took what it had refused.
 * - `ACCEPTED`: whoever has no final receipt by now is told so.
 * - `UNKNOWN`: nothing more is awaited. Receipts that came and left it open are flagged from then on.
 */
export function settle(row: DeliveryRecord, now: number, timings: DeliveryTimings): Settlement {
  const known = row.receipts.some(({ status }) => isFinal(status));
  const confirmedBy = now + timings.confirmationMs;
  const lost = {
    phase: 'UNKNOWN',
    reason: 'process_lost',
    dueAt: confirmedBy,
    told: true,
  } as const;
  const taken = {
    phase: 'ACCEPTED',
    reason: null,
    dueAt: known ? null : confirmedBy,
    told: true,
  } as const;
  const kept = { phase: row.phase, reason: row.reason, dueAt: null, told: false };
  switch (row.phase) {
    case 'SENDING':
      return row.evidence ? taken : lost;
    case 'RETRYABLE':
      if (row.evidence) return taken;
      if (row.maybeSent.length > 0) return lost;
      return isExpired(row, now)
        ? { phase: 'EXPIRED', reason: 'code_expired', dueAt: null, told: true }
        : { phase: 'FAILED', reason: row.reason ?? 'retries_exhausted', dueAt: null, told: true };
    case 'ACCEPTED':
      return known ? kept : { ...kept, reason: 'unconfirmed', told: true };
    default:
      return kept;
  }
}

function isExpired({ purpose, lifeSeconds, firstSeenAt }: DeliveryRecord, now: number): boolean {
  if (purpose === null) return false;
  return firstSeenAt + (lifeSeconds ?? codeLifeSeconds(purpose)) * 1000 <= now;
}
