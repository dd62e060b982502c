import { failed, type Result, success } from '../../domain/result.ts';
import { type AuditAction, type Caller, mayDo } from '../../domain/staff.ts';
import { type Refusal, wrongField } from './refusal.ts';
import { FORBIDDEN } from './refusal-of-failure.ts';

/**
 * The user pool that is asked about; the caller's only one where none is named. A pool without a role
 * for this, another's pool and a pool that does not exist are refused alike.
 */
export function choosePool(
  caller: Caller,
  action: AuditAction,
  named: string | undefined,
): Result<string, Refusal> {
  const pools = [...caller.roles.keys()];
  if (named === undefined && pools.length > 1) return failed(wrongField('pool'));
  const pool = named ?? pools[0];
  if (pool === undefined || !mayDo(caller, action, pool)) return failed(FORBIDDEN);
  return success(pool);
}
