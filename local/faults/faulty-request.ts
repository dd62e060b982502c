import type { IncomingHttpHeaders } from 'node:http';

/** What a fault can be made to depend on. */
export interface FaultyRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As UTF-8. */
  readonly body: string;
}
