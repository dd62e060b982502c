import type { Call } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import { triggersInBackup, usualBackupPath } from '../pool/backup.ts';
import { changePool } from '../pool/change-pool.ts';
import { changesBetween } from '../pool/changes.ts';
import { confirm, mustBeAnswerable } from '../pool/confirm.ts';
import { openPool } from '../pool/open-pool.ts';
import type { Json } from '../pool/pool.ts';
import {
  type Attachment,
  CHANNELS,
  detached,
  isOurs,
  restored,
  SENDERS,
  senderOf,
} from '../pool/triggers.ts';
import { poolReport } from '../reports/pool-report.ts';
import type { ChangeOptions } from './attach-pool.ts';

export interface DetachOptions extends ChangeOptions {
  /** Of when the pool was attached: what was there before comes back. */
  readonly backup?: string;
}

/** Takes Sealpost off a pool, and puts back what was there before where a backup says so. */
export async function detachPool(
  named: string | undefined,
  options: DetachOptions,
  call: Call,
): Promise<ExitStatus> {
  mustBeAnswerable(options);
  const { screen, signal } = call;
  const { plan, pools, pool, config } = await openPool(named, options, call);
  refuseForeign(config, plan.wish);
  const before =
    options.backup === undefined ? null : await triggersInBackup(options.backup, plan.poolId);
  const wanted = before === null ? detached(config, plan.wish) : restored(config, before);
  const changes = changesBetween(config, wanted);
  screen.print(...poolReport(pool, changes, screen.room));
  if (changes.length === 0) return EXIT.ok;

  const backup = usualBackupPath(pool.Id, new Date());
  screen.print('', `The pool as it is now will be in ${backup}`);
  if (CHANNELS.every((channel) => senderOf(wanted, channel) === null)) {
    screen.say('Cognito sends the messages of this pool itself from then on.');
  }
  await confirm('Detach it?', options, call);
  await changePool(pools, { pool, config: wanted, backup }, signal);
  screen.print(
    '',
    screen.paint('green', 'Detached, and read back: everything else is as it was.'),
    'Keep the key for a day: codes that are under way were encrypted with it.',
  );
  return EXIT.ok;
}

/** Whoever else sends for this pool is not ours to take off. */
function refuseForeign(config: Json, { senders }: Attachment): void {
  const foreign = CHANNELS.filter((channel) => {
    const now = senderOf(config, channel);
    return (
      now !== null && senders[channel] !== undefined && !isOurs(config, channel, senders[channel])
    );
  });
  if (foreign.length === 0) return;
  const list = foreign.map((channel) => `${SENDERS[channel]} is ${senderOf(config, channel)}`);
  throw new CommandError(
    EXIT.usage,
    `Not ours to take off: ${list.join(', and ')}. The pool was not touched. Name what is: --stack, or --email-only and --sms-only.`,
  );
}
