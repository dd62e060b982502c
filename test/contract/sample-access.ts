import type { AccessEntry } from '../../src/domain/access-entry.ts';

export const POOL = 'eu-central-1_Example01';

/** A look at one person, with everything known that can be. */
export function sampleAccess(over: Partial<AccessEntry> = {}): AccessEntry {
  return {
    at: Date.UTC(2026, 10, 22, 11, 59),
    poolId: POOL,
    callerId: '00u1 staff|sam#1',
    callerName: 'Sam',
    role: 'support',
    action: 'search',
    keyKind: 'email',
    notificationId: 'a'.repeat(32),
    reason: 'She wrote to us: SUP-1',
    rows: 3,
    dryRun: false,
    ...over,
  };
}
