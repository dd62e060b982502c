import { createServer as createPlain, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecure, type ServerOptions } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

/** A request, read to its end, and the ways to treat it. */
export interface HostileExchange {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly response: ServerResponse;
  /** Sends an answer and ends it. */
  answer(status: number, body: string, headers?: Readonly<Record<string, string>>): void;
  /** Ends the connection by a reset, without an answer. */
  reset(): void;
}

export interface HostileServer {
  readonly url: string;
  readonly port: number;
  /** Every request that arrived whole. */
  readonly exchanges: readonly HostileExchange[];
  readonly connections: () => number;
  close(): Promise<void>;
}

/** A server on loopback that treats each request as the test says. With `tls`, over TLS. */
export async function startHostileServer(
  treat: (exchange: HostileExchange) => void,
  tls?: ServerOptions,
): Promise<HostileServer> {
  const exchanges: HostileExchange[] = [];
  let connections = 0;
  const serve = (request: IncomingMessage, response: ServerResponse): void => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('error', () => undefined);
    request.on('end', () => {
      const exchange: HostileExchange = {
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        response,
        answer: (status, body, headers = {}) => response.writeHead(status, headers).end(body),
        reset: () => request.socket.destroy(),
      };
      exchanges.push(exchange);
      treat(exchange);
    });
  };
  const server = tls === undefined ? createPlain(serve) : createSecure(tls, serve);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    connections += 1;
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    exchanges,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // The server itself forgets those that are still in their TLS hand-shake.
        for (const socket of sockets) socket.destroy();
      }),
  };
}
