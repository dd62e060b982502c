import type { Laboratory } from './laboratory.ts';
import type { BenchOptions } from './options.ts';
import type { Progress } from './report/progress.ts';
import { type Figure, type RowId, rows } from './rows.ts';
import type { Series } from './series/series.ts';

/** What came of a run of the benchmark. */
export interface Outcome {
  /** In the order of the table, whatever the order of measuring. */
  readonly figures: readonly Figure[];
  /** For each series that failed, why. */
  readonly failures: Readonly<Record<string, string>>;
}

/** Measures the series that hold a wanted line. One that fails does not keep the others back. */
export const measureAll = async (
  allSeries: readonly Series[],
  laboratory: Laboratory,
  { rounds, noise, wanted }: BenchOptions,
  progress: Progress,
): Promise<Outcome> => {
  const figures = new Map<RowId, Figure>();
  const failures: Record<string, string> = {};
  for (const series of allSeries) {
    if (!series.lines.some((line) => wanted.has(line))) continue;
    const onRound = (round: number): void => {
      const where = round === 0 ? 'warming up' : `round ${round} of ${rounds}`;
      progress.show(`${series.title}: ${where}`);
    };
    const onProgress = (words: string): void => progress.show(`${series.title}: ${words}`);
    try {
      const given = { laboratory, rounds, noise, onRound, onProgress };
      const measured = await series.measure(given);
      for (const figure of measured) figures.set(figure.id, figure);
    } catch (error) {
      failures[series.title] = (error as Error).message;
    }
  }
  const ordered = (Object.keys(rows) as RowId[]).filter((id) => wanted.has(id));
  return { figures: ordered.flatMap((id) => figures.get(id) ?? []), failures };
};
