import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { CognitoEvent } from '../events.ts';
import type { Throttle } from '../throttle/throttle.ts';
import type { FirstAnswer, Loaded, WarmSeries } from './figures.ts';

/** One process to measure. */
export interface ChildRun {
  /** The bundled {@link file://./measured.ts}. */
  readonly program: string;
  /** The function's bundle: `.mjs` is imported, anything else required, as Lambda does. */
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly event: CognitoEvent;
  /** A JSON file of more events; the first `warmUp` of them are not measured. */
  readonly series?: { readonly file: string; readonly warmUp: number };
  /** Slows the process down between init and first answer. */
  readonly throttle?: Throttle;
}

/** Its figures; milliseconds unless the name says otherwise. */
export interface ChildFigures {
  /** From the call that starts the process to the loaded module. */
  readonly initMs: number;
  /** From handing over the event, or from the start if that was later, to the answer. */
  readonly invokeMs: number;
  /** CPU share during the first invocation: 1 is a core. */
  readonly invokeShare: number;
  readonly peakMemoryBytes: number;
  readonly series?: WarmSeries;
}

const now = (): number => performance.timeOrigin + performance.now();

/** Runs a process to its end. Throws when it fails, with the error's name and message. */
export const runChild = async (run: ChildRun): Promise<ChildFigures> => {
  const args = [run.program, run.bundle];
  if (run.series) args.push(run.series.file, String(run.series.warmUp));

  const startedAt = now();
  const child = spawn(process.execPath, args, {
    // Nothing of our own environment reaches the function, a debugger or a loader least of all.
    env: { PATH: process.env['PATH'], ...run.environment },
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);

  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk;
  });
  const exited = once(child, 'exit');
  const hand = (): void => void child.stdin?.write(`${JSON.stringify(run.event)}\n`);
  child.stdin?.on('error', () => {}); // The exit code tells why nobody reads any more.

  let handedAt = startedAt;
  if (!run.throttle) hand();

  const lines: unknown[] = [];
  for await (const line of createInterface({ input: child.stdio[3] as Readable })) {
    lines.push(JSON.parse(line));
    if (run.throttle && lines.length === 1) {
      run.throttle.start(child.pid ?? 0);
      handedAt = now();
      hand();
    }
    if (run.throttle && lines.length === 2) run.throttle.stop();
  }
  run.throttle?.stop();
  const [code] = await exited;
  process.off('exit', kill);
  if (code !== 0) throw new Error(complaint.trim() || `The process ended with code ${code}.`);

  const [loaded, first, series] = lines as [Loaded?, FirstAnswer?, WarmSeries?];
  if (!loaded || !first || (run.series && !series)) {
    const reached = ['loading the function', 'its first answer', 'the end of the series'];
    throw new Error(`Nothing kept the process running: it ended before ${reached[lines.length]}.`);
  }
  const invokedAt = Math.max(handedAt, loaded.loadedAt);
  const invokeMs = first.answeredAt - invokedAt;
  return {
    initMs: loaded.loadedAt - startedAt,
    invokeMs,
    invokeShare: first.cpuMs / (first.answeredAt - first.invokedAt),
    peakMemoryBytes: first.peakMemoryBytes,
    ...(series && { series }),
  };
};
