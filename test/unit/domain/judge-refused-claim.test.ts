import { describe, expect, it } from 'vitest';
import { claimOf, judgeRefusedClaim } from '../../../src/domain/claim-rule.ts';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { claimState, NOW } from './claim-state.ts';

const ME = { owner: 'me', policy: 'at-most-once' } as const;
const OPEN: readonly Phase[] = ['SENDING', 'UNKNOWN', 'RETRYABLE'];
const CLOSED: readonly Phase[] = ['ACCEPTED', 'FAILED', 'REJECTED', 'SUPPRESSED', 'EXPIRED'];

describe('a claim refused by a row that I own already', () => {
  it.each([NOW + 30_000, NOW, NOW - 1, null])(
    'is mine: only the answer was lost (lease %s)',
    (leaseUntil) => {
      const row = claimState({
        phase: 'SENDING',
        owner: 'me',
        leaseUntil,
        attempt: 2,
        maybeSent: ['me'],
      });
      expect(judgeRefusedClaim(row, ME, NOW)).toEqual({
        kind: 'mine',
        claim: {
          id: row.id,
          owner: 'me',
          attempt: 2,
          firstSeenAt: row.firstSeenAt,
          maybeSentBefore: 0,
        },
      });
    },
  );

  it.each([...CLOSED, 'UNKNOWN' as const])('is not mine once it has ended as %s', (phase) => {
    expect(judgeRefusedClaim(claimState({ phase, owner: 'me' }), ME, NOW)).toEqual({
      kind: 'settled',
      phase,
    });
  });

  it('is not mine when nobody owns the row and I have no name', () => {
    const row = claimState({ phase: 'SENDING', owner: null, leaseUntil: NOW + 1 });
    expect(judgeRefusedClaim(row, { ...ME, owner: '' }, NOW).kind).toBe('in-progress');
  });
});

describe('a claim refused by a row that somebody else holds', () => {
  it.each(OPEN)('is in progress while the lease of a row in %s runs', (phase) => {
    const again = { ...ME, policy: 'at-least-once' } as const;
    for (const leaseUntil of [NOW, NOW + 1, NOW + 600_000]) {
      expect(judgeRefusedClaim(claimState({ phase, leaseUntil }), again, NOW)).toEqual({
        kind: 'in-progress',
      });
    }
  });

  it('is settled by an unknown end that must not be tried again, whatever its lease', () => {
    for (const leaseUntil of [null, NOW - 1, NOW + 50_000]) {
      const row = claimState({ phase: 'UNKNOWN', leaseUntil });
      expect(judgeRefusedClaim(row, ME, NOW)).toEqual({ kind: 'settled', phase: 'UNKNOWN' });
    }
  });

  it('is in progress when the row has become free between the write and the look at it', () => {
    const row = claimState({ phase: 'RETRYABLE', leaseUntil: null });
    expect(judgeRefusedClaim(row, ME, NOW)).toEqual({ kind: 'in-progress' });
  });

  it('is lost when its process sent and never came back', () => {
    for (const leaseUntil of [null, NOW - 1]) {
      const row = claimState({
        phase: 'SENDING',
        owner: 'gone',
        leaseUntil,
        attempt: 3,
        maybeSent: ['first', 'gone'],
      });
      expect(judgeRefusedClaim(row, ME, NOW)).toEqual({
        kind: 'lost',
        claim: {
          id: row.id,
          owner: 'gone',
          attempt: 3,
          firstSeenAt: row.firstSeenAt,
          maybeSentBefore: 1,
        },
      });
    }
  });

  it.each<Phase>(['UNKNOWN', 'RETRYABLE'])('is settled when %s has no attempt left', (phase) => {
    for (const leaseUntil of [null, NOW - 1]) {
      expect(judgeRefusedClaim(claimState({ phase, leaseUntil, attempt: 6 }), ME, NOW)).toEqual({
        kind: 'settled',
        phase,
      });
    }
  });

  it.each(CLOSED)('is settled by a row that ended as %s, lease or not', (phase) => {
    for (const leaseUntil of [null, NOW - 1, NOW + 60_000]) {
      expect(judgeRefusedClaim(claimState({ phase, leaseUntil }), ME, NOW)).toEqual({
        kind: 'settled',
        phase,
      });
    }
  });

  it.each([...OPEN, ...CLOSED])('is settled by a receipt, whatever the phase: %s', (phase) => {
    for (const leaseUntil of [null, NOW - 1, NOW + 60_000]) {
      const row = claimState({ phase, leaseUntil, evidence: true });
      expect(judgeRefusedClaim(row, ME, NOW)).toEqual({ kind: 'settled', phase });
    }
  });
});

describe('a claim refused by a row whose person was erased', () => {
  it.each([...OPEN, ...CLOSED])('is settled in phase %s, whoever holds the row', (phase) => {
    for (const owner of ['me', 'other', null]) {
      for (const leaseUntil of [null, NOW - 1, NOW + 60_000]) {
        const row = claimState({ phase, owner, leaseUntil, erasedAt: NOW - 1 });
        for (const policy of ['at-most-once', 'at-least-once'] as const) {
          expect(judgeRefusedClaim(row, { ...ME, policy }, NOW)).toEqual({
            kind: 'settled',
            phase,
          });
        }
      }
    }
  });
});

describe('the claim a row was given for', () => {
  it('counts the attempts of others that may have been accepted, not its own', () => {
    const counts = [[], ['me'], ['a', 'me'], ['a', 'b', 'me'], ['a', 'b']].map(
      (maybeSent) => claimOf(claimState({ owner: 'me', maybeSent })).maybeSentBefore,
    );
    expect(counts).toEqual([0, 0, 1, 2, 2]);
  });
});
