import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FunctionError } from './invocation-result.ts';

/** An event on its way to a function. */
export interface Invocation {
  readonly requestId: string;
  readonly functionArn: string;
  /** The event as JSON text. */
  readonly payload: string;
  /** Milliseconds since the epoch. */
  readonly deadlineMs: number;
}

/** What a runtime tells through the API. */
export interface RuntimeApiListener {
  /** The runtime asks for its next event: it is loaded and has nothing to do. */
  onNext(): void;
  onResponse(requestId: string, payload: string): void;
  onError(requestId: string, error: FunctionError): void;
  /** The bundle did not load. */
  onInitError(error: FunctionError): void;
}

const REPORT = /^\/2018-06-01\/runtime\/invocation\/([^/]+)\/(response|error)$/u;

/**
 * Lambda's Runtime API (version 2018-06-01) for one process, as each execution environment has one
 * of its own. A request for the next event is held open until {@link RuntimeApiServer.deliver}.
 */
export class RuntimeApiServer {
  readonly #listener: RuntimeApiListener;
  readonly #server = createServer((request, response) => {
    // A runtime that dies in the middle of a request is seen by its exit, not here.
    this.#answer(request, response).catch(() => response.destroy());
  });
  #waiting: ServerResponse | undefined;

  constructor(listener: RuntimeApiListener) {
    this.#listener = listener;
    // An idle function waits for its next event as long as it takes.
    this.#server.requestTimeout = 0;
    this.#server.keepAliveTimeout = 0;
  }

  /** Listens on a free port of the loopback interface; gives `host:port`. */
  async start(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Answers the open request for the next event; to be called once after each `onNext`. */
  deliver(invocation: Invocation): void {
    const response = this.#waiting;
    if (response === undefined) {
      throw new Error('The runtime has not asked for an event');
    }
    this.#waiting = undefined;
    response
      .writeHead(200, {
        'Content-Type': 'application/json',
        'Lambda-Runtime-Aws-Request-Id': invocation.requestId,
        'Lambda-Runtime-Deadline-Ms': String(invocation.deadlineMs),
        'Lambda-Runtime-Invoked-Function-Arn': invocation.functionArn,
        'Lambda-Runtime-Trace-Id': traceId(invocation.requestId),
      })
      .end(invocation.payload);
  }

  /** Hangs up and frees the port. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    if (request.method === 'GET' && path === '/2018-06-01/runtime/invocation/next') {
      this.#waiting = response;
      this.#listener.onNext();
      return;
    }
    const body = await text(request);
    const [, requestId, kind] = REPORT.exec(path) ?? [];
    if (request.method === 'POST' && requestId !== undefined) {
      accept(response);
      if (kind === 'response') {
        this.#listener.onResponse(requestId, body);
      } else {
        this.#listener.onError(requestId, JSON.parse(body) as FunctionError);
      }
    } else if (request.method === 'POST' && path === '/2018-06-01/runtime/init/error') {
      accept(response);
      this.#listener.onInitError(JSON.parse(body) as FunctionError);
    } else {
      response.writeHead(404, { 'Content-Type': 'application/json' }).end('{}');
    }
  }
}

function accept(response: ServerResponse): void {
  response.writeHead(202, { 'Content-Type': 'application/json' }).end('{"status":"OK"}');
}

/** X-Ray's form, made of the request id, so that a log names one thing only. */
function traceId(requestId: string): string {
  const hex = requestId.replaceAll('-', '');
  return `Root=1-${hex.slice(0, 8)}-${hex.slice(8)};Sampled=0`;
}
