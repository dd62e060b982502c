import { spawn } from 'node:child_process';
import { once } from 'node:events';

/**
 * Runs a program of this project in the terminal of whoever called.
 *
 * @param script JavaScript, run by this Node
 * @returns its exit code; 1 for a signal
 */
export async function run(script: string, args: readonly string[], cwd: string): Promise<number> {
  const child = spawn(process.execPath, [script, ...args], { cwd, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}
