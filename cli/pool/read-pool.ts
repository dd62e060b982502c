import { awsFaultOf } from '../aws/aws-fault.ts';
import type { UserPools } from '../aws/user-pools.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import type { Pool } from './pool.ts';
import { unknownMembers } from './update-of-pool.ts';

/** @throws CommandError when there is none such, or it has what nobody here knows */
export async function readPool(pools: UserPools, poolId: string): Promise<Pool> {
  const pool = await pools.describe(poolId).catch((error: unknown) => {
    if ((error as Error).name === 'ResourceNotFoundException') throw noSuchPool(poolId);
    throw awsFaultOf(error, 'cognito-idp:DescribeUserPool');
  });
  const unknown = unknownMembers(pool);
  if (unknown.length === 0) return pool;
  throw new CommandError(
    EXIT.usage,
    `The pool has settings that this version of Sealpost does not know: ${unknown.join(', ')}. An update that leaves them out might reset them, so the pool is not touched. Take a newer version of Sealpost.`,
  );
}

function noSuchPool(poolId: string): CommandError {
  return new CommandError(
    EXIT.nothing,
    `There is no pool ${poolId} in this account and Region (--region, --profile).`,
  );
}
