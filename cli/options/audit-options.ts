import type { Command } from 'commander';
import { CommandError } from '../command-error.ts';
import { EXIT } from '../exit-status.ts';
import { type CommonOptions, withCommonOptions } from './common-options.ts';
import { usually } from './usually.ts';

/** What every question to the audit takes. */
export interface AuditOptions extends CommonOptions {
  readonly pool?: string;
  readonly json?: boolean;
  readonly wait: string;
}

export function withAuditOptions(command: Command): Command {
  return withCommonOptions(
    command
      .option('--pool <id>', 'user pool; needed with a role in several')
      .addOption(
        usually('--wait <seconds>', 'how long to try when the audit asks for patience', '60'),
      ),
  );
}

export function withJson(command: Command): Command {
  return command.option('--json', "the API's facts as one JSON document, and nothing else");
}

/** How long to be patient, in milliseconds. */
export function readPatience(wait: string): number {
  if (/^\d{1,4}$/.test(wait)) return Number(wait) * 1000;
  throw new CommandError(EXIT.usage, '--wait must be a whole number of seconds, up to 9999.');
}
