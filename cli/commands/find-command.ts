import type { Command } from 'commander';
import { type FindOptions, findDeliveries } from '../actions/find-deliveries.ts';
import { withAuditOptions, withJson } from '../options/audit-options.ts';
import { withFilterOptions } from '../options/filter-options.ts';
import { withPeriodOptions } from '../options/period-options.ts';
import { WHO, withPersonOptions } from '../options/person-options.ts';
import { usually } from '../options/usually.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Examples:
  npx sealpost audit find ann@example.com --reason "Ticket 4711"
  npx sealpost audit find "010-1234-5678" --reason "called, no code" --last 24h --lang ko
  npx sealpost audit find ann.lee --as user-name --status bounced --status undelivered
  npx sealpost audit find - --reason "Ticket 4711" --all --json < who.txt

The first line is the answer, then what to tell the person, then all messages.
Exit status 3: nothing was sent to this person, in this pool and this time.`;

export function addFindCommand(audit: Command, run: Runner): void {
  const find = audit
    .command('find')
    .description('did she get it? What was sent to one person')
    .argument('<who>', WHO);
  withPersonOptions(find);
  withPeriodOptions(find);
  withFilterOptions(find)
    .addOption(
      usually('--limit <n>', 'stops at so many; with a filter, at the end of a page', '20'),
    )
    .option('--all', 'everything');
  withJson(withAuditOptions(find))
    .addHelpText('after', EXAMPLES)
    .action((who: string, options: FindOptions) =>
      run(options, (call) => findDeliveries(who, options, call)),
    );
}
