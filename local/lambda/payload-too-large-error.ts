/** Largest event of an asynchronous invocation, in bytes of UTF-8 JSON. */
export const MAXIMUM_PAYLOAD_BYTES = 1024 * 1024;

/** The event is larger than Lambda takes; it was not queued. */
export class PayloadTooLargeError extends Error {
  override readonly name = 'RequestTooLargeException';
  readonly statusCode = 413;
  readonly payloadBytes: number;

  constructor(payloadBytes: number) {
    super(
      `${payloadBytes} bytes exceed the ${MAXIMUM_PAYLOAD_BYTES} bytes of an asynchronous invocation`,
    );
    this.payloadBytes = payloadBytes;
  }
}
