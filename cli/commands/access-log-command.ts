import type { Command } from 'commander';
import { type AccessLogOptions, showAccessLog } from '../actions/show-access-log.ts';
import { withAuditOptions, withJson } from '../options/audit-options.ts';
import { withPeriodOptions } from '../options/period-options.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Examples:
  npx sealpost audit access-log --last 24h
  npx sealpost audit access-log --from 2026-11-01 --to 2026-11-07 --all --json

The last seven days when nothing is said.`;

export function addAccessLogCommand(audit: Command, run: Runner): void {
  const log = audit.command('access-log').description('who looked at what, and why');
  withPeriodOptions(log).option('--all', 'all of it; else the newest page');
  withJson(withAuditOptions(log))
    .addHelpText('after', EXAMPLES)
    .action((options: AccessLogOptions) => run(options, (call) => showAccessLog(options, call)));
}
