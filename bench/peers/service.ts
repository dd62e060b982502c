import type { IncomingHttpHeaders } from 'node:http';

/** A request as a service sees it, body read to its end. */
export interface ServiceRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What goes back. `contentType` is the wire format of the service. */
export interface ServiceAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * One stand-in: a pure function from request to answer. It does the least that keeps the function
 * under measurement honest, and the same work for each request.
 */
export type Service = (request: ServiceRequest) => ServiceAnswer;

/** The operation named in `X-Amz-Target`, without the service's prefix. */
export const targetOperation = (headers: IncomingHttpHeaders): string =>
  String(headers['x-amz-target'] ?? '')
    .split('.')
    .at(-1) ?? '';
