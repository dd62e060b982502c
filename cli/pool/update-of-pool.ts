import { type Json, memberOf, type Pool } from './pool.ts';
import { POOL_FACTS, POOL_SETTINGS } from './pool-settings.ts';

/**
 * Members of a pool that this version does not know. Whether an update has to repeat them nobody here
 * can say, and so such a pool is not updated.
 */
export function unknownMembers(pool: Pool): string[] {
  const known = new Set<string>([...POOL_SETTINGS, ...POOL_FACTS]);
  return Object.keys(pool).filter((name) => !known.has(name));
}

/**
 * The update that leaves a pool as it is but for its triggers. It repeats every setting, since AWS
 * resets those that it does not find: each as it came, with whatever is new further in.
 *
 * A pool tells the life of a temporary password in two places, and AWS takes one of them only.
 */
export function updateOfPool(pool: Pool, lambdaConfig: Json): Json {
  const settings = Object.fromEntries(
    POOL_SETTINGS.flatMap((name) => (pool[name] === undefined ? [] : [[name, pool[name]]])),
  );
  const passwords = memberOf(memberOf(pool, 'Policies'), 'PasswordPolicy');
  const { UnusedAccountValidityDays: _, ...invites } = memberOf(pool, 'AdminCreateUserConfig');
  return {
    ...settings,
    ...('TemporaryPasswordValidityDays' in passwords && 'AdminCreateUserConfig' in settings
      ? { AdminCreateUserConfig: invites }
      : {}),
    LambdaConfig: lambdaConfig,
    ...(pool['Name'] === undefined ? {} : { PoolName: pool['Name'] }),
    UserPoolId: pool.Id,
  };
}
