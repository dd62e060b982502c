import { CommanderError } from 'commander';
import { buildProgram } from './build-program.ts';
import { openCall, type Surroundings } from './call.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { tellEnd } from './tell-end.ts';
import { Screen } from './terminal/screen.ts';
import { wordsOf } from './words/words-of.ts';

/** Does what the words say. @returns what the process ends with */
export async function runProgram(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.ok;
  const program = buildProgram(async (options, act) => {
    const call = openCall(options, surroundings);
    status = await act(call).catch((error: unknown) => tellEnd(error, call));
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return status;
  } catch (error) {
    // What was not understood is told by Commander itself.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const screen = new Screen(process, false, surroundings.environment);
    return tellEnd(error, { ...surroundings, screen, words: wordsOf('en') });
  }
}
