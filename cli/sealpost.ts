import { EXIT } from './exit-status.ts';
import { runProgram } from './run-program.ts';

/** Whatever hangs: nobody waits longer than this for a Ctrl-C. */
const PATIENCE_MS = 3000;

const interrupt = new AbortController();
process.on('SIGINT', () => {
  if (interrupt.signal.aborted) return;
  interrupt.abort(new Error('Stopped.'));
  setTimeout(() => process.exit(EXIT.interrupted), PATIENCE_MS).unref();
});
// Whoever reads this may go first: `… | head`.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.failed);
  });
}

process.exitCode = await runProgram(process.argv.slice(2), {
  environment: process.env,
  signal: interrupt.signal,
});
