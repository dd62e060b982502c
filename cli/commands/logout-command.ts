import type { Command } from 'commander';
import { logOut } from '../actions/log-out.ts';
import { type CommonOptions, withCommonOptions } from '../options/common-options.ts';
import type { Runner } from '../runner.ts';

const EXAMPLES = `
Example:
  npx sealpost logout

The browser may still be signed in to the sign-in service.`;

export function addLogoutCommand(program: Command, run: Runner): void {
  withCommonOptions(program.command('logout').description('forgets that token'))
    .addHelpText('after', EXAMPLES)
    .action((options: CommonOptions) => run(options, (call) => logOut(options, call)));
}
