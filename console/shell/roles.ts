import { STAFF_ROLES, type StaffRole } from '../../src/domain/staff.ts';
import type { Me } from '../../src/handlers/audit-api/contract/answers.ts';

export function roleIn(me: Me, pool: string): StaffRole | null {
  return me.pools.find(({ id }) => id === pool)?.role ?? null;
}

/** Whether somebody of this role may do what needs at least that one. The API decides; this hides. */
export function roleReaches(role: StaffRole, least: StaffRole): boolean {
  return STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(least);
}
