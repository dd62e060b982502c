import { AuditRequestError } from '../console/client/audit-failure.ts';
import type { Call } from './call.ts';
import { CommandError } from './command-error.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { tellFailure } from './tell-failure.ts';
import { printable } from './terminal/printable.ts';

/** Says why a command ended early. @returns what the process ends with */
export function tellEnd(error: unknown, { screen, words, signal, environment }: Call): ExitStatus {
  // Whatever broke, it broke because somebody wanted it to.
  if (signal.aborted) return EXIT.interrupted;
  if (error instanceof CommandError) {
    screen.tell(error.message);
    return error.status;
  }
  if (error instanceof AuditRequestError) {
    const { status, text } = tellFailure(error.failure, words.cli);
    const given = error.failure.kind === 'unauthenticated' && environment['SEALPOST_TOKEN'];
    screen.tell(given ? words.cli.failures.tokenGivenRefused : text);
    return status;
  }
  // A fault of ours, or of the machine: its own words say most, and hold no token.
  screen.tell(
    words.cli.failures.broken(printable(error instanceof Error ? error.message : String(error))),
  );
  return EXIT.failed;
}
