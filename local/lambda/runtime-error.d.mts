/** What the Runtime API is told of an error. */
export function toErrorResponse(error: unknown): {
  errorType: string;
  errorMessage: string;
  trace: string[];
};

/** The log line of an error, with every enumerable property of it. */
export function formatForLog(error: unknown): string;
