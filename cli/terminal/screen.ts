import type { WriteStream } from 'node:tty';
import { type Paint, paintFor, wantsColour } from './paint.ts';
import type { Room } from './table.ts';
import { wrap } from './wrap.ts';

type Output = Pick<WriteStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>;

/** Of a terminal that does not tell. */
const USUAL_WIDTH = 80;

/** Where answers go (stdout), and what is said beside them (stderr). */
export class Screen {
  readonly paint: Paint;
  readonly #stdout: Output;
  readonly #stderr: Output;

  constructor(
    { stdout, stderr }: { readonly stdout: Output; readonly stderr: Output },
    colour: boolean,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.#stdout = stdout;
    this.#stderr = stderr;
    this.paint = paintFor(colour && wantsColour(stdout, environment));
  }

  /** What answers have; as wide as they like where nobody looks. */
  get room(): Room {
    return { width: widthOf(this.#stdout), paint: this.paint };
  }

  /** Lines that are made for the room already. */
  print(...lines: readonly string[]): void {
    for (const line of lines) this.#stdout.write(`${line}\n`);
  }

  /** Sentences of the answer. */
  say(...sentences: readonly string[]): void {
    for (const sentence of sentences) this.print(...wrap(sentence, this.room.width));
  }

  /** Sentences beside the answer: what is under way, and what went wrong. */
  tell(...sentences: readonly string[]): void {
    const width = widthOf(this.#stderr);
    for (const sentence of sentences) {
      for (const line of wrap(sentence, width)) this.#stderr.write(`${line}\n`);
    }
  }
}

function widthOf({ isTTY, columns }: Output): number {
  if (isTTY !== true) return Number.POSITIVE_INFINITY;
  return columns === undefined || columns <= 0 ? USUAL_WIDTH : columns;
}
