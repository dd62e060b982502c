import type { ExitStatus } from './exit-status.ts';

/** Ends the program with this status. Its message is for the person who called it, in whole sentences. */
export class CommandError extends Error {
  readonly status: ExitStatus;

  constructor(status: ExitStatus, message: string) {
    super(message);
    this.name = 'CommandError';
    this.status = status;
  }
}
