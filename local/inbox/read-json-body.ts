import type { IncomingMessage } from 'node:http';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import { BodyTooLargeError, readBody } from '../stand-ins/read-body.ts';

const BODY_LIMIT = 16 * 1024;

/**
 * The JSON in a request's body.
 *
 * @throws RequestRefusal 400, 413 or 415
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  // A form of another site cannot have this type, so this is a second lock beside the origin check.
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new RequestRefusal(415, 'The body must be JSON.');
  const text = await readBody(request, BODY_LIMIT).catch((error: unknown) => {
    throw error instanceof BodyTooLargeError ? new RequestRefusal(413, error.message) : error;
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestRefusal(400, 'The body is not valid JSON.');
  }
}
