import type { Tape } from './tape.ts';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/**
 * True time, and everything that waits in it. One strand of work runs at a time, until it sleeps or
 * ends; which of those that are due goes on is read from the tape. So one tape is one run, always.
 */
export class World {
  readonly tape: Tape;
  readonly began: number;
  now: number;
  #sleepers: Sleeper[] = [];
  #handOver: () => void = () => {};

  constructor(tape: Tape, began = Date.UTC(2026, 10, 22, 9)) {
    this.tape = tape;
    this.began = began;
    this.now = began;
  }

  /** Gives way to others, for so many milliseconds of true time. */
  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.#sleepers.push({ at: this.now + milliseconds, wake });
      this.#handOver();
    });
  }

  /** Begins another strand of work; it has its first turn when it is due. */
  start(after: number, work: () => Promise<void>, failed: (bug: unknown) => void): void {
    const wake = () => {
      work()
        .catch(failed)
        .finally(() => this.#handOver());
    };
    this.#sleepers.push({ at: this.now + after, wake });
  }

  /** Until nothing waits any more. */
  async run(): Promise<void> {
    for (let next = this.#next(); next !== null; next = this.#next()) {
      const { at, wake } = next;
      this.now = at;
      await new Promise<void>((resolve) => {
        this.#handOver = resolve;
        wake();
      });
    }
  }

  #next(): Sleeper | null {
    if (this.#sleepers.length === 0) return null;
    const first = Math.min(...this.#sleepers.map(({ at }) => at));
    const due = this.#sleepers.filter(({ at }) => at === first) as [Sleeper, ...Sleeper[]];
    const next = due.length === 1 ? due[0] : this.tape.pick(...due);
    this.#sleepers = this.#sleepers.filter((each) => each !== next);
    return next;
  }
}
