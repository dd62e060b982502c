import { median } from './median.ts';

/** A figure beside its baseline, both medians, in the figure's unit. */
export interface Comparison {
  readonly baseline: number;
  readonly measured: number;
  /** Median of the rounds' own ratios, which a drift of the machine touches least. */
  readonly ratio: number;
}

/** Compares two series of the same rounds. */
export const compare = (baseline: readonly number[], measured: readonly number[]): Comparison => ({
  baseline: median(baseline),
  measured: median(measured),
  ratio: median(measured.map((value, round) => value / (baseline[round] ?? Number.NaN))),
});
