import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { FireInput } from '../stack/fire-input.ts';
import type { FaultChange, FaultState } from '../stack/stack-faults.ts';
import type { TriggerResult } from '../stack/trigger-result.ts';

/** Nothing answers where a running stack should. */
export class NotRunningError extends Error {
  constructor() {
    super('The local stack is not running. Start it in another terminal first: npm start');
  }
}

const address = z.object({ url: z.url() });

/** The stack that `npm start` runs, reached over HTTP. */
export class RunningStack {
  readonly #url: string;

  private constructor(url: string) {
    this.#url = url;
  }

  /** @param addressFile written by `npm start` @throws NotRunningError */
  static async find(addressFile: string): Promise<RunningStack> {
    try {
      return new RunningStack(address.parse(JSON.parse(await readFile(addressFile, 'utf8'))).url);
    } catch {
      throw new NotRunningError();
    }
  }

  /** Resolves when no further try follows. @throws NotRunningError, or Error with the refusal */
  trigger(input: FireInput): Promise<TriggerResult> {
    return this.#send('POST', '/api/trigger', input);
  }

  /** What is out of order now. @throws NotRunningError */
  faults(): Promise<FaultState> {
    return this.#send('GET', '/api/faults');
  }

  /** @throws NotRunningError, or Error with the refusal */
  changeFaults(change: FaultChange): Promise<FaultState> {
    return this.#send('PUT', '/api/faults', change);
  }

  async #send<Answer>(method: string, path: string, content?: unknown): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      ...(content === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) }),
    }).catch(() => {
      throw new NotRunningError();
    });
    const body = (await response.json().catch(() => {
      throw new NotRunningError(); // Something else has the port by now.
    })) as Answer & { error?: { message: string } };
    if (!response.ok) throw new Error(body.error?.message ?? `HTTP ${response.status}`);
    return body;
  }
}
