import { STAFF_ROLES, type StaffRole } from './staff.ts';

/** Which groups of the staff's user pool mean what. */
export interface GroupNaming {
  /** `sealpost-` makes `sealpost-support`, `sealpost-auditor` and `sealpost-admin`. */
  readonly prefix: string;
  /** The user pools that this deployment serves. */
  readonly pools: readonly string[];
}

/**
 * The highest role that groups give in each user pool: `sealpost-support` in all that are served,
 * `sealpost-support:<pool>` in one. Other groups, and other pools, mean nothing here.
 */
export function rolesOfGroups(
  groups: readonly string[],
  { prefix, pools }: GroupNaming,
): ReadonlyMap<string, StaffRole> {
  const given = new Set(groups);
  const roles = new Map<string, StaffRole>();
  for (const pool of pools) {
    for (const role of STAFF_ROLES) {
      const name = `${prefix}${role}`;
      if (given.has(name) || given.has(`${name}:${pool}`)) roles.set(pool, role);
    }
  }
  return roles;
}
