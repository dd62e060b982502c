import { describe, expect, it } from 'vitest';
import { codeLifeSeconds } from '../../../src/domain/code-life.ts';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { settle } from '../../../src/domain/settlement.ts';
import { auditRow, filedReceipt, SEEN_AT } from './audit-row.ts';

const NOW = SEEN_AT + 3600_000;
const settled = (over: Parameters<typeof auditRow>[0], now = NOW) =>
  settle(auditRow(over), now, DEFAULT_TIMINGS);

describe('a row that waits in vain', () => {
  it('is unknown when its sender never said how it ended', () => {
    expect(settled({ phase: 'SENDING', maybeSent: ['one'] })).toMatchObject({
      phase: 'UNKNOWN',
      reason: 'process_lost',
      told: true,
    });
  });

  it('was accepted when a receipt proves that the provider took it', () => {
    const receipts = [filedReceipt('SENT')];
    expect(settled({ phase: 'SENDING', evidence: true, receipts })).toEqual({
      phase: 'ACCEPTED',
      reason: null,
      dueAt: NOW + DEFAULT_TIMINGS.confirmationMs,
      told: true,
    });
    const final = [filedReceipt('DELIVERED')];
    expect(settled({ phase: 'SENDING', evidence: true, receipts: final }).dueAt).toBeNull();
  });

  it('failed with the reason of its last try when it was to be tried again', () => {
    const row = { phase: 'RETRYABLE', reason: 'kms_denied', attempt: 0 } as const;
    expect(settled(row)).toEqual({
      phase: 'FAILED',
      reason: 'kms_denied',
      dueAt: null,
      told: true,
    });
    expect(settled({ ...row, reason: null }).reason).toBe('retries_exhausted');
  });

  it('expired when its code is dead, in the very second', () => {
    // The row says how long it lives; one that does not is taken for Cognito's default.
    for (const lifeSeconds of [600, null]) {
      const end = SEEN_AT + (lifeSeconds ?? codeLifeSeconds('sign-up')) * 1000;
      const row = { phase: 'RETRYABLE', reason: 'throttled', attempt: 1, lifeSeconds } as const;
      expect(settled(row, end - 1).phase).toBe('FAILED');
      expect(settled(row, end)).toMatchObject({ phase: 'EXPIRED', reason: 'code_expired' });
    }
  });

  it('does not fail while an attempt of it may have arrived', () => {
    const row = { phase: 'RETRYABLE', reason: 'throttled', maybeSent: ['one'] } as const;
    expect(settled(row)).toMatchObject({ phase: 'UNKNOWN', reason: 'process_lost' });
  });

  it('is unconfirmed when it was accepted and no final receipt came', () => {
    for (const receipts of [[], [filedReceipt('SENT')], [filedReceipt('DELAYED')]]) {
      expect(settled({ receipts })).toMatchObject({
        phase: 'ACCEPTED',
        reason: 'unconfirmed',
        dueAt: null,
        told: true,
      });
    }
  });

  it.each<Phase>(['ACCEPTED', 'UNKNOWN', 'FAILED', 'REJECTED', 'SUPPRESSED', 'EXPIRED'])(
    'stays %s without a word once it is known how it ended',
    (phase) => {
      const receipts = phase === 'ACCEPTED' ? [filedReceipt('DELIVERED')] : [];
      const kept = settled({ phase, reason: 'throttled', receipts });
      expect(kept).toEqual({ phase, reason: 'throttled', dueAt: null, told: false });
    },
  );
});
