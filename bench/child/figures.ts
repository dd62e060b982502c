/** First line of a measured process: the module is loaded. Times are epoch milliseconds. */
export interface Loaded {
  readonly loadedAt: number;
}

/** Second line: the first event is answered. */
export interface FirstAnswer {
  readonly invokedAt: number;
  readonly answeredAt: number;
  /** CPU of all threads from `invokedAt` to `answeredAt`. */
  readonly cpuMs: number;
  /** Peak resident set size so far, bytes. */
  readonly peakMemoryBytes: number;
}

/** Third line, when a series was asked for. */
export interface WarmSeries {
  readonly cpuPerInvocationMs: number;
  /** Peak resident set size after the series, bytes. */
  readonly peakMemoryBytes: number;
}
