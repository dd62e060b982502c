import type http from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import { plainHttp } from './plain-http.ts';
import { TransportFailure } from './transport-failure.ts';

export interface HttpRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port: number | undefined;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

export interface HttpLimits {
  /** For DNS, TCP and TLS together, in milliseconds. */
  readonly connectMs: number;
  /** For everything, from the call to the last byte of the answer, in milliseconds. */
  readonly totalMs: number;
}

/** No service we talk to answers with more. */
const MAX_ANSWER_BYTES = 1024 * 1024;

/**
 * One request, one answer: never repeated, bounded in time and size.
 *
 * Rejects with {@link TransportFailure}, which tells an answer that never came (the peer may have
 * acted) from a connection that never came about (it cannot have).
 */
export function singleRequest(
  request: HttpRequest,
  agent: http.Agent,
  limits: HttpLimits,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    let connected = false;
    const { protocol, hostname, port, path, method, headers, body } = request;
    const { request: send } = protocol === 'https:' ? https : plainHttp();
    const outgoing = send({ protocol, hostname, port, path, method, headers, agent });

    const stopTimers = () => {
      clearTimeout(connectTimer);
      clearTimeout(totalTimer);
    };
    const fail = (code: string) => {
      stopTimers();
      reject(new TransportFailure(code, connected));
      outgoing.destroy();
    };
    const failWith = (error: NodeJS.ErrnoException) => fail(error.code ?? 'EUNKNOWN');
    const connectTimer = setTimeout(() => {
      if (!connected) fail('ETIMEDOUT');
    }, limits.connectMs);
    const totalTimer = setTimeout(() => fail('ETIMEDOUT'), limits.totalMs);

    outgoing.on('socket', (socket) => {
      connected = isOpen(socket as TLSSocket);
      if (connected) return;
      socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    outgoing.on('error', failWith);
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > MAX_ANSWER_BYTES) fail('EMSGSIZE');
      });
      response.on('error', failWith);
      response.on('end', () => {
        stopTimers();
        resolve({
          statusCode: response.statusCode ?? 0,
          headers: flatten(response.headers),
          body: Buffer.concat(chunks),
        });
      });
    });
    outgoing.end(body);
  });
}

/** A kept or warmed connection is open before the request gets it. */
function isOpen(socket: TLSSocket & { readonly secureConnecting?: boolean }): boolean {
  return !socket.connecting && socket.secureConnecting !== true;
}

function flatten(headers: http.IncomingHttpHeaders): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) flat[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return flat;
}
