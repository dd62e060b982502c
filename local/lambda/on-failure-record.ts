import type { FunctionError } from './invocation-result.ts';

/** What Lambda sends to an on-failure destination when it gives an event up. */
export interface OnFailureRecord {
  readonly version: '1.0';
  /** ISO 8601 in UTC. */
  readonly timestamp: string;
  readonly requestContext: {
    readonly requestId: string;
    /** With the version behind it: `…:function:name:$LATEST`. */
    readonly functionArn: string;
    readonly condition: 'RetriesExhausted';
    readonly approximateInvokeCount: number;
  };
  /** The whole event, ciphertext included: a receiver must not keep it. */
  readonly requestPayload: unknown;
  readonly responseContext: {
    readonly statusCode: 200;
    readonly executedVersion: '$LATEST';
    readonly functionError: 'Unhandled';
  };
  readonly responsePayload: FunctionError;
}

/** The record of an event whose last try ended with `error`. */
export function onFailureRecord(given: {
  readonly requestId: string;
  readonly functionArn: string;
  readonly payload: string;
  readonly tries: number;
  readonly error: FunctionError;
}): OnFailureRecord {
  return {
    version: '1.0',
    timestamp: new Date().toISOString(),
    requestContext: {
      requestId: given.requestId,
      functionArn: `${given.functionArn}:$LATEST`,
      condition: 'RetriesExhausted',
      approximateInvokeCount: given.tries,
    },
    requestPayload: JSON.parse(given.payload),
    responseContext: {
      statusCode: 200,
      executedVersion: '$LATEST',
      functionError: 'Unhandled',
    },
    responsePayload: given.error,
  };
}
