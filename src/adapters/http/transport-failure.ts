/**
 * A request that got no answer. It knows the one thing that matters for a message: whether the
 * peer may have seen it. It holds nothing of the request.
 */
export class TransportFailure extends Error {
  /** False when no connection came about, so that not one byte of the request can have left. */
  readonly mayHaveArrived: boolean;
  /** Node's error code such as `ECONNRESET`; `ETIMEDOUT` for our own time limits. */
  readonly code: string;

  constructor(code: string, mayHaveArrived: boolean) {
    super(`no answer (${code})`);
    // By this name the AWS SDK recognises what it may try again, where we let it.
    this.name = code === 'ETIMEDOUT' ? 'TimeoutError' : 'TransportFailure';
    this.code = code;
    this.mayHaveArrived = mayHaveArrived;
  }
}
