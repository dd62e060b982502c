import type { Call } from '../call.ts';
import { consoleAddress } from '../connection/console-address.ts';
import { forgetSignIn } from '../connection/kept-sign-in.ts';
import { stateFolder } from '../connection/state-folder.ts';
import { EXIT, type ExitStatus } from '../exit-status.ts';
import type { CommonOptions } from '../options/common-options.ts';

/** Forgets the access token. The browser's own session with the sign-in service goes on. */
export async function logOut(
  options: CommonOptions,
  { screen, words, environment }: Call,
): Promise<ExitStatus> {
  const address = await consoleAddress(options.console, environment);
  const wasIn = await forgetSignIn(stateFolder(environment), address);
  screen.say(wasIn ? words.cli.signIn.out : words.cli.signIn.wasOut);
  return EXIT.ok;
}
