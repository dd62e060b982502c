import { describe, expect, it } from 'vitest';
import { type AuditAction, mayDo, STAFF_ROLES, type StaffRole } from '../../../src/domain/staff.ts';

const MAY: Readonly<Record<AuditAction, readonly StaffRole[]>> = {
  search: ['support', 'auditor', 'admin'],
  show: ['support', 'auditor', 'admin'],
  overview: ['support', 'auditor', 'admin'],
  export: ['auditor', 'admin'],
  'access-log': ['auditor', 'admin'],
  erase: ['admin'],
};
const ACTIONS = Object.keys(MAY) as AuditAction[];

describe.each(ACTIONS)('%s', (action) => {
  it.each(STAFF_ROLES)('is for those who may: %s', (role) => {
    const caller = { id: 'sam', name: null, roles: new Map([['pool-1', role]]) };
    expect(mayDo(caller, action, 'pool-1')).toBe(MAY[action].includes(role));
  });

  it('is for nobody in a pool in which they have no role', () => {
    const caller = { id: 'ida', name: 'Ida', roles: new Map([['pool-1', 'admin' as const]]) };
    for (const pool of ['pool-2', 'pool-', 'POOL-1', '']) {
      expect(mayDo(caller, action, pool)).toBe(false);
    }
    expect(mayDo({ ...caller, roles: new Map() }, action, 'pool-1')).toBe(false);
  });
});
