/** The words of a DynamoDB expression, read from the left. */
export class ExpressionTokens {
  readonly #tokens: readonly string[];
  #place = 0;

  constructor(expression: string) {
    this.#tokens = expression.match(/[#:]?\w+|<>|<=|>=|[(),.=<>]/g) ?? [];
  }

  get atEnd(): boolean {
    return this.#place >= this.#tokens.length;
  }

  /** What comes next, without reading it; empty at the end. */
  get ahead(): string {
    return this.#tokens[this.#place] ?? '';
  }

  read(): string {
    const token = this.ahead;
    this.#place += 1;
    return token;
  }

  /** Reads on if that is what comes next. */
  skip(token: string): boolean {
    if (this.ahead !== token) return false;
    this.#place += 1;
    return true;
  }

  /** @throws Error when something else comes */
  expect(token: string): void {
    if (!this.skip(token)) throw new Error(`Expected ${token} before ${this.ahead}`);
  }

  /** `#a`, or `#a.#b`. */
  readPath(): Path {
    const path = [this.read()];
    while (this.skip('.')) path.push(this.read());
    return path;
  }
}

/** Placeholders of an attribute, and of the entry of a map in it. */
export type Path = readonly string[];
