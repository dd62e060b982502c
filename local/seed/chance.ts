import { createHash } from 'node:crypto';

/**
 * A source of chance that gives the same for the same seed and the same words, however much was
 * drawn elsewhere.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  constructor(seed: number, ...words: readonly (string | number)[]) {
    const hash = createHash('sha256')
      .update([seed, ...words].join('/'))
      .digest();
    this.#a = hash.readInt32LE(0);
    this.#b = hash.readInt32LE(4);
    this.#c = hash.readInt32LE(8);
  }

  /** At least 0 and less than 1. Small fast counting generator (sfc32). */
  number(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  }

  /** A whole number from 0, less than `most`. */
  below(most: number): number {
    return Math.floor(this.number() * most);
  }

  between(least: number, most: number): number {
    return least + this.number() * (most - least);
  }

  /** @param share from 0 to 1 */
  happens(share: number): boolean {
    return this.number() < share;
  }

  pick<Thing>(things: readonly [Thing, ...Thing[]]): Thing {
    return things[this.below(things.length)] ?? things[0];
  }

  /** One of several, each as often as its weight says. */
  weighed<Thing>(things: readonly [Weighed<Thing>, ...Weighed<Thing>[]]): Thing {
    let left = this.number() * things.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [thing, weight] of things) {
      left -= weight;
      if (left < 0) return thing;
    }
    return things[0][0];
  }

  /** Long to the right: half of what it gives lies below the median, by a normal exponent. */
  skewed(median: number, spread: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.number()));
    return median * Math.exp(spread * radius * Math.cos(2 * Math.PI * this.number()));
  }

  bytes(count: number): Buffer {
    return Buffer.from(Array.from({ length: count }, () => this.below(256)));
  }

  hex(count: number): string {
    return this.bytes(Math.ceil(count / 2))
      .toString('hex')
      .slice(0, count);
  }

  /** Of version 4. */
  uuid(): string {
    const digits = this.hex(32);
    const variant = '89ab'[this.below(4)];
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      `${variant}${digits.slice(17, 20)}`,
      digits.slice(20),
    ].join('-');
  }
}

export type Weighed<Thing> = readonly [thing: Thing, weight: number];
