import type { ChildProcess } from 'node:child_process';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { FunctionConfiguration } from './function-configuration.ts';
import {
  exited,
  type FunctionError,
  type InvocationResult,
  timedOut,
} from './invocation-result.ts';
import type { LogLine } from './log-line.ts';
import { RuntimeApiServer } from './runtime-api-server.ts';
import { spawnRuntime } from './spawn-runtime.ts';

/** Lambda's own limit for the init phase; what does not fit is repeated under the time-out. */
const INIT_LIMIT_MS = 10_000;
/** For a handler that has answered but keeps the processor busy; Lambda would freeze it. */
const IDLE_LIMIT_MS = 5_000;

interface RunningInvocation {
  readonly requestId: string;
  readonly payload: string;
  readonly resolve: (result: InvocationResult) => void;
  timer: NodeJS.Timeout;
}

/**
 * One execution environment: a Node.js process with the bundle loaded and a Runtime API of its own.
 * It works on one event at a time and stays warm for the next.
 */
export class RuntimeProcess {
  readonly #configuration: FunctionConfiguration;
  readonly #onLog: (line: LogLine) => void;
  readonly #api = new RuntimeApiServer({
    onNext: () => this.#onNext(),
    onResponse: (requestId, payload) => this.#finish(requestId, { outcome: 'returned', payload }),
    onError: (requestId, error) => this.#finish(requestId, { outcome: 'threw', error }),
    onInitError: (error) => {
      this.#initError = error;
    },
  });
  readonly #gone = Promise.withResolvers<void>();
  #child: ChildProcess | undefined;
  #started: Promise<void> | undefined;
  #alive = true;
  #ending: number | string | null = null;
  #initError: FunctionError | undefined;
  #idle = Promise.withResolvers<void>();
  #asks = false;
  #running: RunningInvocation | undefined;

  constructor(configuration: FunctionConfiguration, onLog: (line: LogLine) => void) {
    this.#configuration = configuration;
    this.#onLog = onLog;
  }

  /** Whether the process can take a further event. */
  get alive(): boolean {
    return this.#alive;
  }

  /** Starts the process; the bundle loads while the caller goes on. */
  start(): Promise<void> {
    this.#started = this.#launch();
    return this.#started;
  }

  /**
   * Hands over one event and waits for what becomes of it. After a time-out or a crash the process
   * is gone when this returns; otherwise it is warm, and all that the handler logged has been seen.
   */
  async invoke(requestId: string, payload: string): Promise<InvocationResult> {
    const result = await new Promise<InvocationResult>((resolve) => {
      const limit = INIT_LIMIT_MS + this.#configuration.timeoutMs;
      this.#running = { requestId, payload, resolve, timer: this.#timeOut(requestId, limit) };
      if (!this.#alive) {
        this.#finish(requestId, this.#crash(requestId));
      } else if (this.#asks) {
        this.#deliver(this.#running);
      }
    });
    if (result.outcome === 'timed-out' || result.outcome === 'crashed') {
      await this.kill();
    } else {
      await this.#becomeIdle();
    }
    return result;
  }

  /** Ends the process at once, as Lambda does, and waits until it has gone. */
  async kill(): Promise<void> {
    this.#alive = false;
    await this.#started?.catch(() => {});
    if (this.#child !== undefined) {
      this.#child.kill('SIGKILL');
      await this.#gone.promise;
    }
  }

  async #launch(): Promise<void> {
    const runtimeApi = await this.#api.start();
    if (!this.#alive) {
      await this.#api.close();
      throw new Error('Killed before it was started');
    }
    const child = spawnRuntime(this.#configuration, runtimeApi, this.#onLog);
    this.#child = child;
    child.once('exit', (code, signal) => {
      this.#alive = false;
      this.#ending = code ?? signal;
    });
    child.once('error', () => this.#onGone());
    // Only after "close", not "exit", the last lines of the log have been read.
    child.once('close', () => this.#onGone());
  }

  /** Until the process asks for its next event, so that it is warm for it, or has ended. */
  async #becomeIdle(): Promise<void> {
    const limit = new AbortController();
    const late = pause(IDLE_LIMIT_MS, 'late', { signal: limit.signal }).catch(() => undefined);
    if ((await Promise.race([this.#idle.promise, late])) === 'late') {
      await this.kill();
    }
    limit.abort();
    // What the handler logged came before, but in a pipe of its own: one turn of the event loop
    // reads it.
    await nextTurn();
    await nextTurn();
  }

  #onNext(): void {
    this.#asks = true;
    this.#idle.resolve();
    if (this.#running !== undefined) {
      this.#deliver(this.#running);
    }
  }

  #deliver(running: RunningInvocation): void {
    const { timeoutMs, functionArn } = this.#configuration;
    const { requestId, payload } = running;
    this.#asks = false;
    this.#idle = Promise.withResolvers<void>();
    clearTimeout(running.timer);
    running.timer = this.#timeOut(requestId, timeoutMs);
    this.#api.deliver({ requestId, functionArn, payload, deadlineMs: Date.now() + timeoutMs });
  }

  #timeOut(requestId: string, afterMs: number): NodeJS.Timeout {
    const { timeoutMs } = this.#configuration;
    return setTimeout(() => this.#finish(requestId, timedOut(requestId, timeoutMs)), afterMs);
  }

  #finish(requestId: string, result: InvocationResult): void {
    const running = this.#running;
    if (running?.requestId === requestId) {
      this.#running = undefined;
      clearTimeout(running.timer);
      running.resolve(result);
    }
  }

  #crash(requestId: string): InvocationResult {
    return this.#initError === undefined
      ? exited(requestId, this.#ending)
      : { outcome: 'crashed', error: this.#initError };
  }

  #onGone(): void {
    this.#alive = false;
    this.#idle.resolve();
    if (this.#running !== undefined) {
      this.#finish(this.#running.requestId, this.#crash(this.#running.requestId));
    }
    this.#api.close().then(this.#gone.resolve, this.#gone.reject);
  }
}
