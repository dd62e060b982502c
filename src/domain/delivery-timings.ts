/** How long the audit waits for what, in milliseconds. */
export interface DeliveryTimings {
  /** After an ambiguous attempt: time for a receipt to show that it arrived after all. */
  readonly graceMs: number;
  /** How long past its lease an attempt counts as lost. Longer than clocks can be apart. */
  readonly abandonedMs: number;
  /** How long after its acceptance a message without a final receipt is called unconfirmed. */
  readonly confirmationMs: number;
}

/** Lambda's second try comes after a minute or more; the grace ends before it. */
export const DEFAULT_TIMINGS: DeliveryTimings = {
  graceMs: 50_000,
  abandonedMs: 15 * 60_000,
  confirmationMs: 24 * 3600_000,
};

/**
 * Lambda keeps an asynchronous event for six hours at most (its default, and its limit). What is
 * still waiting for another try after that waits in vain.
 */
export const RETRY_WINDOW_MS = 6 * 3600_000 + 15 * 60_000;
