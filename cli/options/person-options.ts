import type { Command } from 'commander';

export interface ReasonOptions {
  readonly reason?: string;
}

export interface PersonOptions extends ReasonOptions {
  readonly as?: string;
}

export const WHO =
  'an e-mail address, a phone number, a sub or a user name, as pasted; - reads it from stdin, or asks';

export function withReason(command: Command): Command {
  return command.option(
    '--reason <text>',
    'why you look; kept with your name. Asked for on a terminal',
  );
}

export function withPersonOptions(command: Command): Command {
  return withReason(command).option(
    '--as <kind>',
    'what <who> is, where that is not guessed right: email, phone, sub, user-name',
  );
}
