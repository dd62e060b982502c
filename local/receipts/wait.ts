/** Resolves after some milliseconds; rejects when the signal is aborted before. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;
