/** What a process has taken, after a collection, in bytes. */
export interface MemoryUse {
  readonly resident: number;
  readonly heap: number;
}

/** Warm from here on, as a share of the whole run. */
const WARM = 0.3;
/** The end is compared with what came before it. */
const LATE = 0.7;

/**
 * Whether memory grows once a process is warm. The resident set goes up and down by tens of percent
 * with what the engine gives back, so the medians of two spans are compared, not two moments.
 */
export class MemoryWatch {
  readonly #samples: { readonly progress: number; readonly use: MemoryUse }[] = [];

  /** @param progress from 0 to 1 */
  add(progress: number, use: MemoryUse): void {
    this.#samples.push({ progress, use });
  }

  /** Of the warm process, and of its end. */
  spans(of: keyof MemoryUse): { readonly warm: number; readonly late: number } {
    const within = (from: number, to: number) =>
      this.#samples
        .filter(({ progress }) => progress >= from && progress < to)
        .map(({ use }) => use[of]);
    return { warm: median(within(WARM, LATE)), late: median(within(LATE, 1.01)) };
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
