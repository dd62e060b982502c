import type { WriteStream } from 'node:tty';
import { progressLine } from './progress-line.ts';

type Output = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean };

const EVERY_MS = 200;

/** Tells how far it is: in one line that changes, or, into a file, in a line every tenth. */
export class Progress {
  readonly #output: Output;
  readonly #total: number;
  readonly #now: () => number;
  readonly #begun: number;
  #told = 0;
  #width = 0;

  constructor(output: Output, total: number, now: () => number = Date.now) {
    this.#output = output;
    this.#total = total;
    this.#now = now;
    this.#begun = now();
  }

  get elapsedMs(): number {
    return this.#now() - this.#begun;
  }

  tell(done: number): void {
    if (this.#output.isTTY === true) {
      if (this.#now() - this.#told < EVERY_MS && done < this.#total) return;
      this.#told = this.#now();
      this.#rewrite(`  ${progressLine(done, this.#total, this.elapsedMs)}`);
      return;
    }
    const tenth = Math.floor((done / this.#total) * 10);
    if (tenth <= this.#told) return;
    this.#told = tenth;
    this.#output.write(`  ${progressLine(done, this.#total, this.elapsedMs)}\n`);
  }

  /** Leaves the line for what is said next. */
  end(): void {
    if (this.#output.isTTY === true) this.#rewrite('');
  }

  #rewrite(line: string): void {
    this.#output.write(`\r${line.padEnd(this.#width)}${line === '' ? '\r' : ''}`);
    this.#width = line.length;
  }
}
