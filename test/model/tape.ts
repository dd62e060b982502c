/**
 * Every decision of a run, read one by one. Zero is the harmless choice, and so is everything past
 * the end: the shorter the tape and the smaller its bytes, the simpler the run.
 */
export class Tape {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** One of them, all equally likely; the first is the harmless one. */
  pick<Option>(...options: readonly [Option, ...Option[]]): Option {
    return options[this.#next() % options.length] as Option;
  }

  /** Whether something goes wrong that does so as often as told, in 256. */
  happens(of256: number): boolean {
    return this.#next() >= 256 - of256;
  }

  #next(): number {
    const byte = this.#bytes[this.#at] ?? 0;
    this.#at += 1;
    return byte;
  }
}
