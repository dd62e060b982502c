import type { Clock } from '../../../../src/domain/ports/clock.ts';

/** Time that passes only when somebody sleeps, or when a test moves it. */
export class StoppedClock implements Clock {
  #now = Date.UTC(2026, 10, 22, 9);
  readonly slept: number[] = [];

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.slept.push(milliseconds);
    this.#now += milliseconds;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
