import type { Call } from '../call.ts';
import { CommandError } from '../command-error.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { AttachmentOptions } from '../pool/attachment-options.ts';
import { usualBackupPath } from '../pool/backup.ts';
import { changePool } from '../pool/change-pool.ts';
import { changesBetween } from '../pool/changes.ts';
import { confirm, mustBeAnswerable } from '../pool/confirm.ts';
import { gatherFindings } from '../pool/gather-findings.ts';
import { openPool } from '../pool/open-pool.ts';
import { attached } from '../pool/triggers.ts';
import { findingsReport, poolReport } from '../reports/pool-report.ts';

export interface ChangeOptions extends AttachmentOptions {
  readonly yes?: boolean;
  readonly backup?: string;
}

/** Makes a live pool send through Sealpost, and changes nothing else of it. */
export async function attachPool(
  named: string | undefined,
  options: ChangeOptions,
  call: Call,
): Promise<ExitStatus> {
  mustBeAnswerable(options);
  const { screen, signal } = call;
  const { plan, pools, pool, config, caller, settings } = await openPool(named, options, call);
  const wanted = attached(config, plan.wish);
  const changes = changesBetween(config, wanted);
  screen.print(...poolReport(pool, changes, screen.room));
  const findings = await gatherFindings(pool, plan, caller, settings, signal);
  if (findings.length > 0) screen.print('', ...findingsReport(findings, screen.room));
  if (findings.some(({ state }) => state === 'refused')) {
    throw new CommandError(EXIT.usage, 'The pool was not touched.');
  }
  if (changes.length === 0) return EXIT.ok;

  const backup = options.backup ?? usualBackupPath(pool.Id, new Date());
  screen.print('', `The pool as it is now will be in ${backup}`);
  await confirm('Attach it?', options, call);
  await changePool(pools, { pool, config: wanted, backup }, signal);
  screen.print(
    '',
    screen.paint('green', 'Attached, and read back: everything else is as it was.'),
    'Next: npx sealpost doctor, then sign somebody up and look for them in the console.',
    `Back: npx sealpost pool detach ${pool.Id} --backup ${backup}`,
  );
  return EXIT.ok;
}
