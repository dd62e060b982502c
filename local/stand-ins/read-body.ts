import type { IncomingMessage } from 'node:http';

/** The request's body is larger than the service takes. */
export class BodyTooLargeError extends Error {
  constructor(limit: number) {
    super(`The request body is larger than ${limit} bytes.`);
    this.name = 'BodyTooLargeError';
  }
}

/**
 * Reads a request's body as UTF-8 text.
 *
 * @param limit - in bytes
 * @throws BodyTooLargeError as soon as the limit is passed; the rest is read and dropped, so that
 * the client is still there to take the answer
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<string> {
  return (await readBytes(request, limit)).toString('utf8');
}

/** The same, as it came. @throws BodyTooLargeError */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size <= limit) chunks.push(chunk as Buffer);
  }
  if (size > limit) throw new BodyTooLargeError(limit);
  return Buffer.concat(chunks);
}
