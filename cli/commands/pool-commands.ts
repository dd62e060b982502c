import type { Command } from 'commander';
import { attachPool, type ChangeOptions } from '../actions/attach-pool.ts';
import { type DetachOptions, detachPool } from '../actions/detach-pool.ts';
import { type DiffOptions, diffPool } from '../actions/diff-pool.ts';
import { withAwsOptions } from '../aws/aws-options.ts';
import { withAttachmentOptions } from '../pool/attachment-options.ts';
import type { Runner } from '../runner.ts';

const POOL = 'id of the user pool; default: the one that the stack was deployed for';

const DIFF_EXAMPLES = `
Examples:
  npx sealpost pool diff
  npx sealpost pool diff eu-west-1_AbCdEf123 --email-only
  npx sealpost pool diff --json

Exit status 2: something speaks against attaching it. Nothing is written.`;

const ATTACH_EXAMPLES = `
Examples:
  npx sealpost pool attach
  npx sealpost pool attach eu-west-1_AbCdEf123 --email-only --yes

Changes LambdaConfig and nothing else. Shows what, asks, writes the pool into a file, then changes it
and reads it back.`;

const DETACH_EXAMPLES = `
Examples:
  npx sealpost pool detach --backup sealpost-backup-eu-west-1_AbCdEf123-….json
  npx sealpost pool detach

With the backup, the senders that were there before come back; without, Cognito sends itself again.`;

export function addPoolCommands(program: Command, run: Runner): void {
  const pool = program
    .command('pool')
    .description('attaches a Cognito user pool, with care')
    .helpCommand(false);
  const about = (command: Command) =>
    withAttachmentOptions(withAwsOptions(command.argument('[pool]', POOL)));

  about(pool.command('diff').description('what attaching would change, and what speaks against it'))
    .option('--json', 'one JSON document instead')
    .addHelpText('after', DIFF_EXAMPLES)
    .action((named: string | undefined, options: DiffOptions) =>
      run(options, (call) => diffPool(named, options, call)),
    );
  about(pool.command('attach').description('makes the pool send through Sealpost'))
    .option('--yes', 'asks nobody')
    .option('--backup <file>', 'where the pool is written down first')
    .addHelpText('after', ATTACH_EXAMPLES)
    .action((named: string | undefined, options: ChangeOptions) =>
      run(options, (call) => attachPool(named, options, call)),
    );
  about(pool.command('detach').description('takes Sealpost off the pool'))
    .option('--yes', 'asks nobody')
    .option('--backup <file>', 'what was there before: the file that attaching wrote')
    .addHelpText('after', DETACH_EXAMPLES)
    .action((named: string | undefined, options: DetachOptions) =>
      run(options, (call) => detachPool(named, options, call)),
    );
}
