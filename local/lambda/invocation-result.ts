import type { InvocationTry, TryOutcome } from './invocation-report.ts';

/** An error as the Runtime API carries it, and as an on-failure record repeats it. */
export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

/** What one try gave: the handler's answer as JSON text, or why there is none. */
export type InvocationResult =
  | { readonly outcome: 'returned'; readonly payload: string }
  | { readonly outcome: Exclude<TryOutcome, 'returned'>; readonly error: FunctionError };

/** The try went past the function's time-out. */
export function timedOut(requestId: string, timeoutMs: number): InvocationResult {
  const seconds = (timeoutMs / 1000).toFixed(2);
  return {
    outcome: 'timed-out',
    error: {
      errorType: 'Sandbox.Timedout',
      errorMessage: `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`,
    },
  };
}

/** The process ended without an answer; `ending` is its exit status, its signal, or null. */
export function exited(requestId: string, ending: number | string | null): InvocationResult {
  const how = typeof ending === 'number' ? `exit status ${ending}` : `signal: ${ending}`;
  return {
    outcome: 'crashed',
    error: {
      errorType: 'Runtime.ExitError',
      errorMessage:
        ending === null
          ? `RequestId: ${requestId} Error: The runtime could not be started`
          : `RequestId: ${requestId} Error: Runtime exited with error: ${how}`,
    },
  };
}

/** What a report keeps of a try. */
export function tryOf(
  result: InvocationResult,
): Pick<InvocationTry, 'outcome' | 'errorType' | 'errorMessage'> {
  if (result.outcome === 'returned') return { outcome: 'returned' };
  const { errorType, errorMessage } = result.error;
  return { outcome: result.outcome, errorType, errorMessage };
}
