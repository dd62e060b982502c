import type { IncomingMessage } from 'node:http';
import { RequestRefusal } from './request-refusal.ts';

/**
 * Lets through only what this page, or a program on this machine, has asked for. The messages hold
 * codes, and any web site that is open in the same browser can send requests to loopback.
 *
 * - A name of someone else's that resolves to 127.0.0.1 (DNS rebinding) shows in `Host`.
 * - A request of another site's page shows in `Origin`; programs send none.
 *
 * @param alsoFrom origins whose pages may ask as well
 * @throws RequestRefusal 403
 */
export function refuseForeignRequest(
  request: Pick<IncomingMessage, 'headers'>,
  port: number,
  alsoFrom: readonly string[] = [],
): void {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(request.headers.host?.toLowerCase() ?? '')) {
    throw new RequestRefusal(403, 'This server answers to 127.0.0.1 and localhost only.');
  }
  const origin = request.headers.origin;
  const known = [...hosts.map((host) => `http://${host}`), ...alsoFrom];
  if (origin !== undefined && !known.includes(origin)) {
    throw new RequestRefusal(403, 'This server takes requests from its own page only.');
  }
}
