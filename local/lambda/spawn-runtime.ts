import { type ChildProcess, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type FunctionConfiguration, processEnvironment } from './function-configuration.ts';
import type { LogLine } from './log-line.ts';

const RUNTIME_CLIENT = join(import.meta.dirname, 'runtime-client.mjs');

/**
 * Starts the process of a function under this process's own Node.js, with a heap that ends where
 * the function's memory would. It leaves by itself when this process is gone.
 *
 * @param runtimeApi host and port of the Runtime API that the process shall ask
 */
export function spawnRuntime(
  configuration: FunctionConfiguration,
  runtimeApi: string,
  onLog: (line: LogLine) => void,
): ChildProcess {
  const heapMb = Math.floor(configuration.memoryLimitMb * 0.9);
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, RUNTIME_CLIENT, String(process.pid)],
    {
      cwd: dirname(configuration.bundlePath),
      env: processEnvironment(configuration, runtimeApi),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    },
  );
  const follow = (input: Readable, stream: LogLine['stream']) => {
    const { functionName } = configuration;
    const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
    lines.on('line', (line) => onLog({ functionName, stream, line }));
  };
  follow(child.stdout, 'stdout');
  follow(child.stderr, 'stderr');
  return child;
}
