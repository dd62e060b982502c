/** Largest event of an asynchronous invocation, in bytes of UTF-8 JSON. */
export const MAXIMUM_PAYLOAD_BYTES = 1024 * 1024;

/** Largest event of a synchronous invocation, in bytes of UTF-8 JSON. */
export const MAXIMUM_SYNCHRONOUS_PAYLOAD_BYTES = 6 * 1024 * 1024;

/** The event is larger than Lambda takes; nothing was invoked. */
export class PayloadTooLargeError extends Error {
  override readonly name = 'RequestTooLargeException';
  readonly statusCode = 413;
  readonly payloadBytes: number;

  constructor(payloadBytes: number, maximumBytes: number) {
    super(`${payloadBytes} bytes exceed the ${maximumBytes} bytes of such an invocation`);
    this.payloadBytes = payloadBytes;
  }
}
