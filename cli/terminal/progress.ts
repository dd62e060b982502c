import type { WriteStream } from 'node:tty';

/** What is done sooner needs none. */
const PATIENCE_MS = 2000;
const BETWEEN_MS = { terminal: 100, file: 10_000 } as const;
const CLEAR = '\r\u001b[K';

/** How far something has come: one line that changes, on stderr; now and then a new one in a file. */
export class Progress {
  readonly #stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };
  readonly #now: () => number;
  readonly #began: number;
  #told: number | null = null;

  constructor(
    stream: Pick<WriteStream, 'write'> & { readonly isTTY?: boolean } = process.stderr,
    now: () => number = Date.now,
  ) {
    this.#stream = stream;
    this.#now = now;
    this.#began = now();
  }

  /** @param text of one line. */
  tell(text: string): void {
    const now = this.#now();
    const between = this.#stream.isTTY === true ? BETWEEN_MS.terminal : BETWEEN_MS.file;
    const early = now - this.#began < PATIENCE_MS;
    if (early || (this.#told !== null && now - this.#told < between)) return;
    this.#told = now;
    this.#stream.write(this.#stream.isTTY === true ? `${CLEAR}${text}` : `${text}\n`);
  }

  /** Leaves no trace on a terminal. */
  end(): void {
    if (this.#told !== null && this.#stream.isTTY === true) this.#stream.write(CLEAR);
    this.#told = null;
  }
}
