import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { FireInput } from '../stack/fire-input.ts';
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
  async trigger(input: FireInput): Promise<TriggerResult> {
    const response = await fetch(`${this.#url}/api/trigger`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(input),
    }).catch(() => {
      throw new NotRunningError();
    });
    const body = (await response.json().catch(() => {
      throw new NotRunningError(); // Something else has the port by now.
    })) as TriggerResult & { error?: { message: string } };
    if (!response.ok) throw new Error(body.error?.message ?? `HTTP ${response.status}`);
    return body;
  }
}
