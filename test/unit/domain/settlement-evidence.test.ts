import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { isFinal } from '../../../src/domain/delivery-receipt.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { OF_PHASE } from '../../../src/domain/delivery-status.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { RECEIPT_RANKS } from '../../../src/domain/fold-receipts.ts';
import { settle } from '../../../src/domain/settlement.ts';
import { auditRow, filedReceipt, SEEN_AT } from './audit-row.ts';

const RUNS = { numRuns: 5_000 };
const SOON = SEEN_AT + 60_000;
const DAY_MS = 24 * 3600_000;

const rows = fc
  .record({
    phase: fc.constantFrom(...(Object.keys(OF_PHASE) as Phase[])),
    reason: fc.constantFrom(null, 'throttled' as const, 'kms_denied' as const),
    maybeSent: fc.subarray(['one', 'two']),
    purpose: fc.constantFrom(null, 'sign-in' as const, 'sign-up' as const),
    receipts: fc
      .array(fc.constantFrom(...RECEIPT_RANKS.ses), { maxLength: 4 })
      .map((statuses) => statuses.map((status) => filedReceipt(status))),
  })
  .map(
    (row): DeliveryRecord => auditRow({ ...row, evidence: row.receipts.length > 0, dueAt: SOON }),
  );

describe('settling any row', () => {
  it('ends: after three looks at most nothing is awaited, and nothing is under way', () => {
    fc.assert(
      fc.property(rows, (start) => {
        let row = start;
        let now = SOON;
        for (let looks = 0; row.dueAt !== null; looks += 1) {
          expect(looks).toBeLessThan(3);
          const { phase, reason, dueAt } = settle(row, now, DEFAULT_TIMINGS);
          if (dueAt !== null) expect(dueAt).toBeGreaterThan(now);
          row = { ...row, phase, reason, dueAt };
          now = (dueAt ?? now) + 1;
        }
        expect(['SENDING', 'RETRYABLE']).not.toContain(row.phase);
      }),
      RUNS,
    );
  });

  it('never says that nothing was sent against a doubt or a receipt', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 30 }), (row, days) => {
        const open = row.phase === 'SENDING' || row.phase === 'RETRYABLE';
        if (!open || (!row.evidence && row.maybeSent.length === 0)) return;
        const { phase } = settle(row, SOON + days * DAY_MS, DEFAULT_TIMINGS);
        expect(phase).toBe(row.evidence ? 'ACCEPTED' : 'UNKNOWN');
      }),
      RUNS,
    );
  });

  it('calls nothing unconfirmed of which the end is known', () => {
    fc.assert(
      fc.property(rows, (row) => {
        if (!row.receipts.some(({ status }) => isFinal(status))) return;
        expect(settle(row, SOON, DEFAULT_TIMINGS).reason).not.toBe('unconfirmed');
      }),
      RUNS,
    );
  });
});
