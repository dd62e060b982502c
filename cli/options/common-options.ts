import type { Command } from 'commander';

/** What every command takes. */
export interface CommonOptions {
  readonly console?: string;
  readonly lang?: string;
  /** False after `--no-color`. */
  readonly color: boolean;
}

export function withCommonOptions(command: Command): Command {
  return command
    .option('--console <url>', 'address of the console (or SEALPOST_CONSOLE); default: npm start')
    .option('--lang <language>', 'en or ko; default: by LANG')
    .option('--no-color', 'no colours (so does NO_COLOR, and a pipe)');
}
