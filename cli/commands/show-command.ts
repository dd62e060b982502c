import type { Command } from 'commander';
import { type ShowOptions, showDelivery } from '../actions/show-delivery.ts';
import { withAuditOptions, withJson } from '../options/audit-options.ts';
import { withReason } from '../options/person-options.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Example:
  npx sealpost audit show abcdefghijklmnopqrstuvwxyz234567 --reason "Ticket 4711"`;

export function addShowCommand(audit: Command, run: Runner): void {
  const show = audit
    .command('show')
    .description('one message, with all that happened to it')
    .argument('<id>', 'id of the message: 32 small letters and digits');
  withJson(withAuditOptions(withReason(show)))
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: ShowOptions) =>
      run(options, (call) => showDelivery(id, options, call)),
    );
}
