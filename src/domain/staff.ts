/**
 * Who works with the audit.
 *
 * - `support`: looks one person up at a time, and reads the counts.
 * - `auditor`: also reads who looked at what, and exports.
 * - `admin`: also erases.
 */
export type StaffRole = 'support' | 'auditor' | 'admin';

/** Each may do what those before it may. */
export const STAFF_ROLES: readonly StaffRole[] = ['support', 'auditor', 'admin'];

/** What can be done with the audit; the words of the access log, too. */
export type AuditAction = 'search' | 'show' | 'overview' | 'export' | 'access-log' | 'erase';

const LEAST_ROLE: Readonly<Record<AuditAction, StaffRole>> = {
  search: 'support',
  show: 'support',
  overview: 'support',
  export: 'auditor',
  'access-log': 'auditor',
  erase: 'admin',
};

/** Somebody whose token was found to be in order. */
export interface Caller {
  /** The token's subject: the same for the same person, and nobody else's. */
  readonly id: string;
  /** What the person is called, for the access log; null when that is an address or not told. */
  readonly name: string | null;
  /** The highest role in each user pool; a pool that is not in it is out of bounds. */
  readonly roles: ReadonlyMap<string, StaffRole>;
}

/** Whether a caller may do something in a user pool. */
export function mayDo(caller: Caller, action: AuditAction, poolId: string): boolean {
  const role = caller.roles.get(poolId);
  return role !== undefined && STAFF_ROLES.indexOf(role) >= STAFF_ROLES.indexOf(LEAST_ROLE[action]);
}
