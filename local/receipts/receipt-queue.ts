import { planReceipts } from './plan-receipts.ts';
import { realWait } from './real-wait.ts';
import type { ReceiptSettings } from './receipt-settings.ts';
import type { Wait } from './wait.ts';

/** Sends one receipt. */
export type SendReceipt = (signal: AbortSignal) => Promise<unknown>;

/**
 * What providers have yet to report. The receipts of one message go out one after the other, each
 * when its time has come and the one before is through; messages do not wait for one another.
 */
export class ReceiptQueue {
  readonly #wait: Wait;
  readonly #onError: (error: unknown) => void;
  readonly #closing = new AbortController();
  readonly #pending = new Set<Promise<void>>();

  constructor(onError: (error: unknown) => void, wait: Wait = realWait) {
    this.#onError = onError;
    this.#wait = wait;
  }

  /** Plans the receipts of one message. A receipt that cannot be sent does not hold up the next. */
  schedule(receipts: readonly SendReceipt[], settings: ReceiptSettings): void {
    const run: Promise<void> = this.#run(receipts, settings)
      .catch(() => undefined)
      .finally(() => this.#pending.delete(run));
    this.#pending.add(run);
  }

  /** Resolves when nothing is pending, receipts that were added meanwhile included. */
  async idle(): Promise<void> {
    while (this.#pending.size > 0) await Promise.all(this.#pending);
  }

  /** Drops everything that is pending. Safe to call twice. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.idle();
  }

  /** Rejects when the queue is closed. */
  async #run(receipts: readonly SendReceipt[], settings: ReceiptSettings): Promise<void> {
    const { signal } = this.#closing;
    let elapsed = 0;
    for (const { index, afterMs } of planReceipts(receipts.length, settings)) {
      signal.throwIfAborted();
      await this.#wait(afterMs - elapsed, signal);
      elapsed = afterMs;
      try {
        await receipts[index]?.(signal);
      } catch (error) {
        if (!signal.aborted) this.#onError(error);
      }
    }
  }
}
