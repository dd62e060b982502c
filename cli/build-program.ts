import { Command } from 'commander';
import { addAccessLogCommand } from './commands/access-log-command.ts';
import { addDoctorCommand } from './commands/doctor-command.ts';
import { addEraseCommand } from './commands/erase-command.ts';
import { addExportCommand } from './commands/export-command.ts';
import { addFindCommand } from './commands/find-command.ts';
import { addLoginCommand } from './commands/login-command.ts';
import { addLogoutCommand } from './commands/logout-command.ts';
import { addOverviewCommand } from './commands/overview-command.ts';
import { addPoolCommands } from './commands/pool-commands.ts';
import { addShowCommand } from './commands/show-command.ts';
import type { Runner } from './runner.ts';
import { tellMisuse } from './tell-misuse.ts';

const EXIT_HELP = `
Exit status:
  0  done, and found             3  nothing found
  1  something went wrong        4  not signed in, or not permitted
  2  not understood, or refused  5  the audit cannot be reached, or asks for patience
                               130  Ctrl-C

Each command tells more: npx sealpost audit find --help`;

/** All that can be typed. It throws a CommanderError for what is not understood, once it is told. */
export function buildProgram(run: Runner): Command {
  const program = new Command('sealpost')
    .description(
      'Codes and notices of Cognito user pools: what became of them, and how a pool is attached.',
    )
    .helpCommand(false)
    .configureOutput({ outputError: (text, write) => write(tellMisuse(text)) })
    .showHelpAfterError('More: add --help')
    .addHelpText('after', EXIT_HELP)
    .exitOverride();
  const audit = program.command('audit').description('asks the audit').helpCommand(false);
  audit.addHelpText('after', EXIT_HELP);
  addFindCommand(audit, run);
  addShowCommand(audit, run);
  addOverviewCommand(audit, run);
  addExportCommand(audit, run);
  addAccessLogCommand(audit, run);
  addEraseCommand(audit, run);
  addLoginCommand(program, run);
  addLogoutCommand(program, run);
  addPoolCommands(program, run);
  addDoctorCommand(program, run);
  return program;
}
