/** A rate as services keep to it: so many a second, and as many at once when nothing came before. */
export class Bucket {
  readonly #perSecond: number;
  readonly #capacity: number;
  #tokens: number;
  #at = 0;

  constructor(perSecond: number, capacity: number = perSecond) {
    this.#perSecond = perSecond;
    this.#capacity = Math.max(1, capacity);
    this.#tokens = this.#capacity;
  }

  /** @param at seconds; never before an earlier one */
  take(at: number): boolean {
    const refilled = this.#tokens + (at - this.#at) * this.#perSecond;
    this.#tokens = Math.min(this.#capacity, refilled);
    this.#at = at;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
