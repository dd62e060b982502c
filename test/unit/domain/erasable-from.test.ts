import { describe, expect, it } from 'vitest';
import { mayClaim } from '../../../src/domain/claim-rule.ts';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { RETRY_WINDOW_MS } from '../../../src/domain/delivery-timings.ts';
import { erasableFrom } from '../../../src/domain/erasable-from.ts';
import { auditRow, SEEN_AT } from './audit-row.ts';

const WAITS: Readonly<Record<Phase, boolean>> = {
  SENDING: true,
  RETRYABLE: true,
  UNKNOWN: true,
  ACCEPTED: false,
  FAILED: false,
  REJECTED: false,
  SUPPRESSED: false,
  EXPIRED: false,
};
const PHASES = Object.keys(WAITS) as Phase[];

describe('a row', () => {
  it.each(PHASES)('in phase %s can be erased when nothing is sent for it any more', (phase) => {
    const from = erasableFrom(auditRow({ phase }));
    expect(from).toBe(WAITS[phase] ? SEEN_AT + RETRY_WINDOW_MS : null);
  });

  it.each(PHASES)('in phase %s that can be erased at once is one that nobody claims', (phase) => {
    const row = auditRow({ phase, attempt: 0, leaseUntil: null });
    if (erasableFrom(row) === null) expect(mayClaim(row, 'at-least-once', SEEN_AT)).toBe(false);
    else expect(mayClaim(row, 'at-least-once', SEEN_AT)).toBe(true);
  });
});
