const INSPECT = Symbol.for('nodejs.util.inspect.custom');
const LABEL = '[redacted code]';

/**
 * The decrypted code or temporary password.
 *
 * It holds the bytes, not a string, so that `wipe()` can zero them as soon as the message is
 * composed. Whatever prints, serialises, spreads or inspects it gets a label.
 */
export class OneTimeCode {
  readonly #bytes: Uint8Array;

  /** Takes ownership of the buffer: `wipe()` zeroes it. */
  constructor(plaintext: Uint8Array) {
    this.#bytes = plaintext;
  }

  /** The code as text (UTF-8). The one way to see it. */
  reveal(): string {
    // A leading byte-order mark belongs to a password like any other character.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.#bytes);
  }

  /** Zeroes the buffer. Safe to call twice. */
  wipe(): void {
    this.#bytes.fill(0);
  }

  toString(): string {
    return LABEL;
  }

  toJSON(): string {
    return LABEL;
  }

  [Symbol.toPrimitive](): string {
    return LABEL;
  }

  [INSPECT](): string {
    return LABEL;
  }
}
