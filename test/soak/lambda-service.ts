import { setTimeout as pause } from 'node:timers/promises';
import { givenUpRecord } from '../handlers/world/given-up-record.ts';
import type { FunctionCall } from './function-call.ts';
import type { FunctionsProcess } from './functions-process.ts';

/** Longer than the grace of one second. */
const RETRY_AFTER_MS = [1200, 2400] as const;
const PERSISTENCE = 20;

/** Lambda's asynchronous invocations: three tries, then the on-failure destination. */
export class LambdaService {
  readonly counts = { invocations: 0, retries: 0, givenUp: 0 };
  readonly #functions: FunctionsProcess;

  constructor(functions: FunctionsProcess) {
    this.#functions = functions;
  }

  /** Resolves when nothing more comes of the event. */
  async deliver(name: 'email' | 'sms', event: unknown, requestId: string): Promise<void> {
    for (let tries = 0; ; tries += 1) {
      if (await this.#succeeds(name, event, requestId)) return;
      const wait = RETRY_AFTER_MS[tries];
      if (wait === undefined) break;
      this.counts.retries += 1;
      await pause(wait);
    }
    this.counts.givenUp += 1;
    const record = givenUpRecord(event, requestId);
    // What cannot be given up now waits: nothing is dropped.
    await this.persist('settler', record, requestId);
  }

  /** Again and again, with short pauses. @returns whether it went through at last */
  async persist(name: FunctionCall['name'], event: unknown, requestId: string): Promise<boolean> {
    for (let tries = 0; tries < PERSISTENCE; tries += 1) {
      if (await this.#succeeds(name, event, requestId)) return true;
      await pause(200);
    }
    return false;
  }

  /** @returns the status that the function answered with */
  async request(event: unknown): Promise<number> {
    this.counts.invocations += 1;
    const { value } = await this.#functions.call('twilioStatus', event, '');
    return (value as { statusCode: number } | undefined)?.statusCode ?? 502;
  }

  async #succeeds(name: FunctionCall['name'], event: unknown, requestId: string) {
    this.counts.invocations += 1;
    const { error } = await this.#functions.call(name, event, requestId);
    return error === undefined;
  }
}
