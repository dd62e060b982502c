import { isDeepStrictEqual } from 'node:util';
import { type Json, memberOf } from './pool.ts';

/** One member that is not the same; null where it is not there. */
export interface Change {
  readonly member: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The members of two objects that are not the same, in the order of their names. */
export function changesBetween(from: Json, to: Json): Change[] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])].sort();
  return names
    .filter((name) => !isDeepStrictEqual(from[name], to[name]))
    .map((member) => ({ member, from: from[member] ?? null, to: to[member] ?? null }));
}

/** These change by themselves. */
const RESTLESS = ['EstimatedNumberOfUsers', 'LastModifiedDate'];

/**
 * The members of a pool that somebody has changed.
 *
 * @param except ones that were to be changed
 */
export function poolChanges(before: Json, after: Json, except: readonly string[] = []): Change[] {
  return changesBetween(toldOnce(before), toldOnce(after)).filter(
    ({ member }) => !RESTLESS.includes(member) && !except.includes(member),
  );
}

/** Without the second place at which AWS tells the life of a temporary password. */
function toldOnce(pool: Json): Json {
  const passwords = memberOf(memberOf(pool, 'Policies'), 'PasswordPolicy');
  if (!('TemporaryPasswordValidityDays' in passwords)) return pool;
  const { UnusedAccountValidityDays: _, ...invites } = memberOf(pool, 'AdminCreateUserConfig');
  return { ...pool, AdminCreateUserConfig: invites };
}
