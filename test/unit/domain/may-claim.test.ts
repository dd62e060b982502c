import { describe, expect, it } from 'vitest';
import { mayClaim } from '../../../src/domain/claim-rule.ts';
import type { DeliveryPolicy, Phase } from '../../../src/domain/delivery-phase.ts';
import { claimState, NOW } from './claim-state.ts';

const POLICIES: readonly DeliveryPolicy[] = ['at-least-once', 'at-most-once'];
const LEASES = [null, NOW - 1, NOW, NOW + 1];
const owners = (count: number) => Array.from({ length: count }, (_, n) => `owner-${n}`);

describe('a claim on a notification nobody has seen', () => {
  it.each(POLICIES)('is free under %s', (policy) => {
    expect(mayClaim(null, policy, NOW)).toBe(true);
  });
});

/** For each phase: who may try again, once nothing else stands against it. */
const OPEN: Readonly<Record<Phase, readonly DeliveryPolicy[]>> = {
  RETRYABLE: ['at-least-once', 'at-most-once'],
  SENDING: ['at-least-once'],
  UNKNOWN: ['at-least-once'],
  ACCEPTED: [],
  FAILED: [],
  REJECTED: [],
  SUPPRESSED: [],
  EXPIRED: [],
};
const PHASES = Object.keys(OPEN) as Phase[];

describe.each(POLICIES)('under %s', (policy) => {
  it.each(PHASES)('a free row in phase %s is claimed only where the design says so', (phase) => {
    for (const leaseUntil of [null, NOW - 1]) {
      const row = claimState({ phase, leaseUntil });
      expect(mayClaim(row, policy, NOW)).toBe(OPEN[phase].includes(policy));
    }
  });

  it.each(PHASES)('a row in phase %s is not claimed while a lease runs', (phase) => {
    for (const leaseUntil of [NOW, NOW + 1, NOW + 600_000]) {
      expect(mayClaim(claimState({ phase, leaseUntil }), policy, NOW)).toBe(false);
    }
  });

  it.each(PHASES)(
    'a row in phase %s is not claimed once a receipt shows that it arrived',
    (phase) => {
      for (const leaseUntil of LEASES) {
        const row = claimState({ phase, leaseUntil, evidence: true });
        expect(mayClaim(row, policy, NOW)).toBe(false);
      }
    },
  );

  it.each(PHASES)('a row in phase %s is not claimed once its person was erased', (phase) => {
    for (const leaseUntil of LEASES) {
      const row = claimState({ phase, leaseUntil, erasedAt: NOW - 1 });
      expect(mayClaim(row, policy, NOW)).toBe(false);
    }
  });

  it('no row is claimed for a seventh attempt', () => {
    expect(mayClaim(claimState({ attempt: 5 }), policy, NOW)).toBe(true);
    for (const attempt of [6, 7]) {
      for (const phase of PHASES) {
        expect(mayClaim(claimState({ phase, attempt }), policy, NOW)).toBe(false);
      }
    }
  });

  it('no row is claimed once three attempts may have been accepted', () => {
    for (const phase of PHASES) {
      const row = claimState({ phase, attempt: 4, maybeSent: owners(3) });
      expect(mayClaim(row, policy, NOW)).toBe(false);
    }
  });
});

describe('at-least-once', () => {
  it.each<Phase>(['SENDING', 'UNKNOWN'])(
    'tries a row in %s again while it may: twice at most',
    (phase) => {
      const rows = [1, 2, 3].map((count) => claimState({ phase, maybeSent: owners(count) }));
      expect(rows.map((row) => mayClaim(row, 'at-least-once', NOW))).toEqual([true, true, false]);
    },
  );
});

describe('at-most-once', () => {
  it('never claims what may have been sent, whatever else the row and the clock say', () => {
    for (const phase of ['SENDING', 'UNKNOWN'] as const) {
      for (const leaseUntil of [...LEASES, NOW - 1e12, NOW + 1e12]) {
        for (const evidence of [true, false]) {
          for (const attempt of [0, 1, 5, 6]) {
            for (const maybeSent of [[], owners(1), owners(3)]) {
              const row = claimState({ phase, leaseUntil, evidence, attempt, maybeSent });
              expect(mayClaim(row, 'at-most-once', NOW)).toBe(false);
            }
          }
        }
      }
    }
  });
});
