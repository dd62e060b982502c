import { isDeepStrictEqual } from 'node:util';
import { awsFaultKind, awsFaultOf } from '../aws/aws-fault.ts';
import type { UserPools } from '../aws/user-pools.ts';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { writeBackup } from './backup.ts';
import { poolChanges } from './changes.ts';
import { type Json, memberOf, type Pool } from './pool.ts';
import { readPool } from './read-pool.ts';
import { updateOfPool } from './update-of-pool.ts';

/** A pool as it was shown, and the triggers that it is to have. */
export interface WantedChange {
  readonly pool: Pool;
  readonly config: Json;
  readonly backup: string;
}

/**
 * Writes a pool down, changes its triggers and nothing else, and looks at what became of it.
 *
 * @throws CommandError, which says whether the pool was touched
 */
export async function changePool(
  pools: UserPools,
  { pool, config, backup }: WantedChange,
  signal: AbortSignal,
): Promise<void> {
  await writeBackup(backup, pool, new Date());
  const latest = await readPool(pools, pool.Id);
  const meanwhile = poolChanges(pool, latest);
  if (meanwhile.length > 0) {
    throw new CommandError(
      EXIT.failed,
      `Somebody else is changing the pool: ${names(meanwhile)} is not as it was shown. Nothing was written. Try again when they are done.`,
    );
  }
  signal.throwIfAborted();
  const answered = await sent(pools, updateOfPool(latest, config), backup);
  const after = await readBack(pools, pool.Id, backup);
  verify({ before: latest, after, config, backup, answered });
}

/** @returns whether AWS has answered; a lost answer is not a lost update */
async function sent(pools: UserPools, input: Json, backup: string): Promise<boolean> {
  try {
    await pools.update(input);
    return true;
  } catch (error) {
    const { name, message } = error as Error;
    const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
    const status = $metadata?.httpStatusCode ?? 0;
    if (status < 400 || status >= 500) return false;
    if (awsFaultKind(error) !== 'refused') throw awsFaultOf(error, 'cognito-idp:UpdateUserPool');
    throw new CommandError(
      EXIT.failed,
      `Cognito refuses the update (${name}: ${message}), and the pool stays as it is. The backup is in ${backup}.`,
    );
  }
}

async function readBack(pools: UserPools, poolId: string, backup: string): Promise<Pool> {
  try {
    return await readPool(pools, poolId);
  } catch (error) {
    const { message } = error as Error;
    throw new CommandError(
      EXIT.failed,
      `The update was sent, but the pool cannot be read back (${message}) Look at it by "pool diff". What it was before is in ${backup}.`,
    );
  }
}

interface Outcome {
  readonly before: Pool;
  readonly after: Pool;
  readonly config: Json;
  readonly backup: string;
  readonly answered: boolean;
}

function verify({ before, after, config, backup, answered }: Outcome): void {
  const others = poolChanges(before, after, ['LambdaConfig']);
  const wished = isDeepStrictEqual(memberOf(after, 'LambdaConfig'), config);
  if (wished && others.length === 0) return;
  const untouched = isDeepStrictEqual(
    memberOf(after, 'LambdaConfig'),
    memberOf(before, 'LambdaConfig'),
  );
  if (!answered && untouched && others.length === 0) {
    throw new CommandError(
      EXIT.unreachable,
      'The connection broke before Cognito took the update, and the pool stays as it is. Try again.',
    );
  }
  throw new CommandError(
    EXIT.failed,
    [
      'The pool is not as it should be.',
      ...(wished ? [] : ['Its LambdaConfig is another than was sent.']),
      ...(others.length === 0 ? [] : [`These have changed besides: ${names(others)}.`]),
      `What it was before is in ${backup}: "pool detach --backup" puts the triggers back; everything else is under "pool" there.`,
    ].join(' '),
  );
}

function names(changes: readonly { readonly member: string }[]): string {
  return changes.map(({ member }) => member).join(', ');
}
