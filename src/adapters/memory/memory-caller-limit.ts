import type { CallerLimit, LimitReached } from '../../domain/ports/caller-limit.ts';
import type { Clock } from '../../domain/ports/clock.ts';
import { failed, type Result, success } from '../../domain/result.ts';

const MINUTE_MS = 60_000;

/** The limit of callers in memory, held equal to DynamoDB by the contract suite. For tests. */
export class MemoryCallerLimit implements CallerLimit {
  readonly #counts = new Map<string, number>();
  readonly #clock: Clock;
  readonly #perMinute: number;

  constructor(clock: Clock, { perMinute }: { readonly perMinute: number }) {
    this.#clock = clock;
    this.#perMinute = perMinute;
  }

  async take(callerId: string): Promise<Result<void, LimitReached>> {
    const now = this.#clock.now();
    const key = `${Math.floor(now / MINUTE_MS)} ${callerId}`;
    const count = this.#counts.get(key) ?? 0;
    if (count >= this.#perMinute) {
      const retryAfterSeconds = Math.ceil((MINUTE_MS - (now % MINUTE_MS)) / 1000);
      return failed({ kind: 'limit_reached', retryable: true, retryAfterSeconds });
    }
    this.#counts.set(key, count + 1);
    return success(undefined);
  }
}
