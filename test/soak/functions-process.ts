import { type ChildProcess, fork } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../../src/config/read-environment.ts';
import type { FunctionAnswer, FunctionCall } from './function-call.ts';
import type { MemoryUse } from './memory-watch.ts';

const SCRIPT = fileURLToPath(new URL('functions-child.ts', import.meta.url));

/** The process that runs the functions, seen from outside. */
export class FunctionsProcess {
  readonly #child: ChildProcess;
  readonly #waiting = new Map<number, (answer: FunctionAnswer) => void>();
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    child.on('message', (answer: FunctionAnswer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    child.on('exit', (code) => {
      for (const settle of this.#waiting.values()) settle({ id: 0, error: `exit ${code}` });
      this.#waiting.clear();
    });
  }

  /** @param onLine hears of each line of the functions' log */
  static async start(
    environment: Environment,
    onLine: (line: Record<string, unknown>) => void,
  ): Promise<FunctionsProcess> {
    const child = fork(SCRIPT, [], {
      env: { PATH: process.env['PATH'], ...environment },
      execArgv: ['--expose-gc'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    // Loud lines go to the one stream, the others to the other.
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        if (line.startsWith('{')) onLine(JSON.parse(line) as Record<string, unknown>);
      });
    }
    const started = new FunctionsProcess(child);
    const { error } = await new Promise<FunctionAnswer>((resolve) => {
      started.#waiting.set(0, resolve);
    });
    if (error !== undefined) throw new Error(`The functions did not start: ${error}`);
    return started;
  }

  call(name: FunctionCall['name'], event: unknown, requestId: string): Promise<FunctionAnswer> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#child.send({ id, name, event, requestId });
    });
  }

  async memory(): Promise<MemoryUse> {
    return (await this.call('memory', null, '')).value as MemoryUse;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
