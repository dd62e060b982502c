import type { Command } from 'commander';
import { type ExportOptions, exportDeliveries } from '../actions/export-deliveries.ts';
import { withAuditOptions } from '../options/audit-options.ts';
import { withFilterOptions } from '../options/filter-options.ts';
import { withPeriodOptions } from '../options/period-options.ts';
import { WHO, withPersonOptions } from '../options/person-options.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Examples:
  npx sealpost audit export --from 2026-11-01 --to 2026-11-07 --output week.csv --reason "Audit 12"
  npx sealpost audit export --last 24h --status failed --output - --reason "Audit 12" | wc -l

Until it is whole the file's name ends with .partial; what ends early stays there, in whole rows.`;

export function addExportCommand(audit: Command, run: Runner): void {
  const file = audit
    .command('export')
    .description('a CSV file of up to 31 days and 10 000 rows')
    .argument('[who]', `one person only: ${WHO}`)
    .requiredOption('--output <file>', 'a new file, for you only; - is stdout')
    .option('--force', 'puts it in the place of another file');
  withPersonOptions(file);
  withPeriodOptions(file);
  withFilterOptions(file);
  withAuditOptions(file)
    .addHelpText('after', EXAMPLES)
    .action((who: string | undefined, options: ExportOptions) =>
      run(options, (call) => exportDeliveries(who, options, call)),
    );
}
