import type { Clock } from '../../src/domain/ports/clock.ts';

/** A clock that stands still until a test moves it. */
export class HandSetClock implements Clock {
  #now: number;

  /** @param now milliseconds since 1970 */
  constructor(now = Date.UTC(2026, 10, 22, 12)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  /** Moves on at once by as much as was to be slept. */
  async sleep(milliseconds: number): Promise<void> {
    this.advance(milliseconds);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
