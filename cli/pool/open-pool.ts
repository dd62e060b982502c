import { awsSettings } from '../aws/aws-settings.ts';
import { askCaller, type Caller } from '../aws/caller.ts';
import { UserPools } from '../aws/user-pools.ts';
import type { Call } from '../call.ts';
import type { AttachmentOptions } from './attachment-options.ts';
import { memberOf, type Pool } from './pool.ts';
import { type Plan, readAttachment } from './read-attachment.ts';
import { readPool } from './read-pool.ts';

/** A pool, what it is to send through, and who asks. */
export interface OpenedPool {
  readonly plan: Plan;
  readonly pools: UserPools;
  readonly pool: Pool;
  readonly config: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly settings: ReturnType<typeof awsSettings>;
}

/** A pool's id begins with its Region, which need not be said again. */
export async function openPool(
  named: string | undefined,
  options: AttachmentOptions,
  { signal }: Call,
): Promise<OpenedPool> {
  const region = options.region ?? (named?.includes('_') ? named.split('_')[0] : undefined);
  const settings = awsSettings({ ...options, ...(region === undefined ? {} : { region }) });
  const caller = await askCaller(settings, signal);
  const plan = await readAttachment(named, options, settings, signal);
  const pools = new UserPools(settings, signal);
  const pool = await readPool(pools, plan.poolId);
  return { plan, pools, pool, config: memberOf(pool, 'LambdaConfig'), caller, settings };
}
