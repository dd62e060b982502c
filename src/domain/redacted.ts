const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * A value that must not be seen by accident: it prints, serialises and inspects as a label.
 * `reveal()` is the only way in, so every place that uses the value can be found by that name.
 */
export class Redacted<Value> {
  readonly #value: Value;
  readonly #label: string;

  /** @param label what to print in the value's place, such as `link`; never part of the value. */
  constructor(value: Value, label: string) {
    this.#value = value;
    this.#label = label;
  }

  reveal(): Value {
    return this.#value;
  }

  toString(): string {
    return `[redacted ${this.#label}]`;
  }

  toJSON(): string {
    return this.toString();
  }

  [Symbol.toPrimitive](): string {
    return this.toString();
  }

  [INSPECT](): string {
    return this.toString();
  }
}
