import type { Command } from 'commander';
import { type OverviewOptions, showOverview } from '../actions/show-overview.ts';
import { withAuditOptions, withJson } from '../options/audit-options.ts';
import { withPeriodOptions } from '../options/period-options.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Examples:
  npx sealpost audit overview
  npx sealpost audit overview --last 7d --json
  npx sealpost audit overview --from 2026-11-20 --to 2026-11-22

At most seven days at a time; the last 24 hours when nothing is said.`;

export function addOverviewCommand(audit: Command, run: Runner): void {
  const overview = audit
    .command('overview')
    .description('what became of all that was sent, in numbers');
  withJson(withAuditOptions(withPeriodOptions(overview)))
    .addHelpText('after', EXAMPLES)
    .action((options: OverviewOptions) => run(options, (call) => showOverview(options, call)));
}
