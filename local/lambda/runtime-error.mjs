import { inspect, types } from 'node:util';

/** What the Runtime API is told of an error: name, message and trace, nothing else. */
export function toErrorResponse(error) {
  if (!isError(error)) {
    return { errorType: typeof error, errorMessage: String(error), trace: [] };
  }
  return {
    errorType: error.name,
    errorMessage: error.message,
    trace: String(error.stack ?? '').split('\n'),
  };
}

/**
 * The line that goes to the log: like the managed runtime it prints *every* enumerable property of
 * the error and of errors inside it, so a property that holds a secret is seen here before it is
 * seen in CloudWatch. What JSON cannot write is inspected instead, at any depth.
 */
export function formatForLog(error) {
  try {
    return JSON.stringify(error, (_key, value) => (isError(value) ? withProperties(value) : value));
  } catch {
    return inspect(error, { depth: null, breakLength: Number.POSITIVE_INFINITY });
  }
}

function withProperties(error) {
  return {
    errorType: error.name,
    errorMessage: error.message,
    ...error,
    stack: String(error.stack ?? '').split('\n'),
  };
}

function isError(value) {
  return value instanceof Error || types.isNativeError(value);
}
