/**
 * How one try ended. `threw`: the handler's error was reported; `timed-out` and `crashed`: the
 * process is gone and the next try gets a fresh one (`crashed` covers a bundle that does not load).
 */
export type TryOutcome = 'returned' | 'threw' | 'timed-out' | 'crashed';

/** One try of an invocation. */
export interface InvocationTry {
  readonly outcome: TryOutcome;
  /** The error's name, or a name of Lambda's own such as `Sandbox.Timedout`; absent on success. */
  readonly errorType?: string;
  readonly errorMessage?: string;
  /** ISO 8601 in UTC. */
  readonly startedAt: string;
  /** ISO 8601 in UTC. */
  readonly endedAt: string;
}

/** Everything that became of one asynchronous invocation, complete when no further try follows. */
export interface InvocationReport {
  readonly requestId: string;
  /** In order; one to three of them. */
  readonly tries: readonly InvocationTry[];
  /** Whether the last try returned. */
  readonly succeeded: boolean;
}
