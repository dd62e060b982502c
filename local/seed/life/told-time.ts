import type { Clock } from '../../../src/domain/ports/clock.ts';

/** Time as it passes in a story: whoever waits is there at once. */
export class ToldTime implements Clock {
  #now = 0;

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
  }

  /** A new story begins. */
  begin(at: number): void {
    this.#now = at;
  }

  /** Never back: what comes while something else happens comes after it. */
  passTo(at: number): void {
    this.#now = Math.max(this.#now, at);
  }
}
