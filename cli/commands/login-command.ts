import type { Command } from 'commander';
import { type LogInOptions, logIn } from '../actions/log-in.ts';
import { withCommonOptions } from '../options/common-options.ts';
import { usually } from '../options/usually.ts';
import type { Runner } from '../runner.ts';

/** Beside the ports of the local stack. */
const CALLBACK_PORT = '8028';

const EXAMPLES = `
Examples:
  npx sealpost login --open
  npx sealpost login --console https://audit.example.com

The token is kept for you only, under XDG_STATE_HOME/sealpost or ~/.local/state/sealpost, and used until
it runs out. SEALPOST_TOKEN goes before it.`;

export function addLoginCommand(program: Command, run: Runner): void {
  const login = program
    .command('login')
    .description('signs in by your browser, and keeps the token for later calls')
    .option('--open', 'opens the browser')
    .addOption(usually('--wait <seconds>', 'how long to wait for you', '300'))
    .addOption(
      usually('--callback-port <port>', 'where the browser comes back to here', CALLBACK_PORT),
    )
    .addOption(
      usually('--callback-host <host>', 'or localhost, where no other is taken', '127.0.0.1'),
    );
  withCommonOptions(login)
    .addHelpText('after', EXAMPLES)
    .action((options: LogInOptions) => run(options, (call) => logIn(options, call)));
}
