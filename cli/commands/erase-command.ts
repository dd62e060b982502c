import type { Command } from 'commander';
import { type EraseOptions, erasePerson } from '../actions/erase-person.ts';
import { withAuditOptions, withJson } from '../options/audit-options.ts';
import { WHO, withPersonOptions } from '../options/person-options.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Examples:
  npx sealpost audit erase ann@example.com --reason "Request 12 of the DPO" --dry-run
  npx sealpost audit erase ann@example.com --reason "Request 12 of the DPO"

What happened stays, without whom it happened to. It cannot be undone.`;

export function addEraseCommand(audit: Command, run: Runner): void {
  const erase = audit
    .command('erase')
    .description('takes a person out of the audit; counts first, and asks')
    .argument('<who>', WHO)
    .option('--dry-run', 'counts only')
    .option('--yes', 'asks nothing');
  withPersonOptions(erase);
  withJson(withAuditOptions(erase))
    .addHelpText('after', EXAMPLES)
    .action((who: string, options: EraseOptions) =>
      run(options, (call) => erasePerson(who, options, call)),
    );
}
