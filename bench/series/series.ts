import type { Laboratory } from '../laboratory.ts';
import type { Figure, RowId } from '../rows.ts';

/** What a series needs. */
export interface SeriesInput {
  readonly laboratory: Laboratory;
  readonly rounds: number;
  /** Measure the seed in Sealpost's place. */
  readonly noise: boolean;
  readonly onRound: (round: number) => void;
  /** Told, in a few words, how far what takes long has come. */
  readonly onProgress: (words: string) => void;
}

/** A group of lines that come out of the same runs. */
export interface Series {
  readonly title: string;
  readonly lines: readonly RowId[];
  /** Throws when the lines cannot be measured. */
  measure(input: SeriesInput): Promise<readonly Figure[]>;
}
