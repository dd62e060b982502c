import type { Finding as Trap } from '../pool/traps/finding.ts';
import type { Result } from './finding.ts';

/** What speaks against attaching a pool is broken in one that is attached. */
export function ofTraps(traps: readonly Trap[]): Result[] {
  return traps.map(({ state, trap, says, fix }) => ({
    state: state === 'refused' ? 'broken' : 'warning',
    check: trap,
    says,
    fix,
  }));
}
