/**
 * Stands in a bundle for bn.js where the Encryption SDK reads and writes the length of a message's
 * content: an unsigned integer of eight bytes, big-endian. Nothing else of bn.js is used there, and
 * the authentication of every message covers the outcome.
 */
export default class MessageLength {
  readonly #value: bigint;

  constructor(value: number | readonly number[]) {
    this.#value =
      typeof value === 'number'
        ? BigInt(value)
        : value.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  }

  /** As bn.js: refuses what a number cannot hold exactly. */
  toNumber(): number {
    if (this.#value > BigInt(Number.MAX_SAFE_INTEGER)) {
      throw new Error('Number can only safely store up to 53 bits');
    }
    return Number(this.#value);
  }

  toArray(_endian: 'be', length: number): number[] {
    return Array.from({ length }, (_, index) =>
      Number((this.#value >> BigInt(8 * (length - 1 - index))) & 0xffn),
    );
  }
}
