import type { RuntimeProcess } from './runtime-process.ts';

/**
 * The execution environments of one function: started when an event needs one, kept warm after it,
 * never more than the function's concurrency. Events that find none free wait in order of arrival.
 */
export class RuntimePool {
  readonly #create: () => RuntimeProcess;
  readonly #processes = new Set<RuntimeProcess>();
  readonly #warm: RuntimeProcess[] = [];
  readonly #queue: (() => void)[] = [];
  #freeSlots: number;
  #closed = false;

  constructor(maximumConcurrency: number, create: () => RuntimeProcess) {
    this.#freeSlots = maximumConcurrency;
    this.#create = create;
  }

  /** Gives `work` a process of its own, the most recently used one first. */
  async run<T>(work: (process: RuntimeProcess) => Promise<T>): Promise<T> {
    await this.#takeSlot();
    let process: RuntimeProcess | undefined;
    try {
      process = this.#takeWarm() ?? (await this.#launch());
      return await work(process);
    } finally {
      this.#release(process);
    }
  }

  /** Ends every process; waits until the last has gone. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#processes].map((process) => process.kill()));
    while (this.#queue.length > 0) {
      this.#queue.shift()?.();
    }
  }

  async #takeSlot(): Promise<void> {
    if (this.#freeSlots > 0) {
      this.#freeSlots -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.#queue.push(resolve));
  }

  #takeWarm(): RuntimeProcess | undefined {
    let process = this.#warm.pop();
    while (process !== undefined && !process.alive) {
      this.#processes.delete(process);
      process = this.#warm.pop();
    }
    return process;
  }

  async #launch(): Promise<RuntimeProcess> {
    if (this.#closed) {
      throw new Error('The function has been stopped');
    }
    const process = this.#create();
    this.#processes.add(process);
    try {
      await process.start();
      return process;
    } catch (error) {
      this.#processes.delete(process);
      throw error;
    }
  }

  #release(process: RuntimeProcess | undefined): void {
    if (process?.alive) {
      this.#warm.push(process);
    } else if (process !== undefined) {
      this.#processes.delete(process);
    }
    const next = this.#queue.shift();
    if (next === undefined) {
      this.#freeSlots += 1;
    } else {
      next();
    }
  }
}
