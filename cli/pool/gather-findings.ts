import type { AwsSettings } from '../aws/aws-settings.ts';
import type { Caller } from '../aws/caller.ts';
import { askFunction } from '../aws/function-facts.ts';
import { askGrant } from '../aws/grant-facts.ts';
import { askKey } from '../aws/key-facts.ts';
import type { Pool } from './pool.ts';
import type { Plan } from './read-attachment.ts';
import type { Finding } from './traps/finding.ts';
import { type FunctionPlace, functionNameTraps, functionTraps } from './traps/function-traps.ts';
import { grantTraps } from './traps/grant-traps.ts';
import { keyNameTraps, keyTraps } from './traps/key-traps.ts';
import { poolTraps } from './traps/pool-traps.ts';
import { CHANNELS } from './triggers.ts';

/** Everything that speaks against attaching a pool, what refuses it first. */
export async function gatherFindings(
  pool: Pool,
  { poolId, wish }: Plan,
  caller: Caller,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<Finding[]> {
  const poolArn = String(pool['Arn']);
  const places: FunctionPlace[] = CHANNELS.flatMap((channel) => {
    const arn = wish.senders[channel];
    return arn === undefined
      ? []
      : [{ channel, arn, poolId, poolArn, accountId: poolArn.split(':')[4] ?? '' }];
  });
  const found = await Promise.all([
    poolTraps(pool, wish),
    keyFindings({ poolId, wish }, caller, settings, signal),
    ...places.map(async (place) => {
      const misnamed = functionNameTraps(place);
      if (misnamed.length > 0) return misnamed;
      return functionTraps(place, await askFunction(place.arn, settings, signal));
    }),
  ]);
  return found.flat().sort((one, other) => rank(one) - rank(other));
}

async function keyFindings(
  { poolId, wish }: Plan,
  caller: Caller,
  settings: AwsSettings,
  signal: AbortSignal,
): Promise<Finding[]> {
  const misnamed = keyNameTraps(wish, poolId);
  if (misnamed.length > 0) return misnamed;
  const bad = keyTraps(wish, await askKey(wish.keyArn, settings, signal));
  if (bad.length > 0) return bad;
  const about = { keyArn: wish.keyArn, poolId, caller };
  return grantTraps(wish, await askGrant(about, settings, signal));
}

function rank({ state }: Finding): number {
  return state === 'refused' ? 0 : 1;
}
