import { type Figure, rowOf } from '../rows.ts';
import { verdict } from './verdict.ts';

/** The figures with what they are held to, as indented JSON. */
export const formatJson = (
  figures: readonly Figure[],
  failures: Readonly<Record<string, string>>,
  rounds: number,
): string =>
  JSON.stringify(
    {
      node: process.version,
      rounds,
      figures: figures.map((figure) => ({
        ...figure,
        ...rowOf(figure.id),
        baseline: figure.baseline ?? null,
        baselineName: rowOf(figure.id).baseline,
        verdict: verdict(rowOf(figure.id), figure),
      })),
      failures,
    },
    null,
    2,
  );
