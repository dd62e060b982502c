import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What happens to the next requests on their way to a peer. */
export type Fault =
  | { readonly kind: 'none' }
  /** Answered here; the peer never sees it. */
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** The connection goes away before the peer sees anything. */
  | { readonly kind: 'reset' }
  /** The peer acts, and its answer is lost. */
  | { readonly kind: 'reset-after' };

export interface FaultyPeer {
  readonly url: string;
  /** Requests that came in, faulty or not. */
  count: number;
  /** @param times how many requests it applies to; afterwards they pass again. */
  break(fault: Fault, times?: number): void;
  mend(): void;
  close(): Promise<void>;
}

/** A real HTTP peer in front of another one. */
export async function startFaultyPeer(target: string): Promise<FaultyPeer> {
  let fault: Fault = { kind: 'none' };
  let left = 0;
  const upstream = new URL(target);

  const server = http.createServer((request, response) => {
    peer.count += 1;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const now: Fault = left > 0 ? fault : { kind: 'none' };
      left -= 1;
      if (now.kind === 'reset') return void request.socket.destroy();
      if (now.kind === 'answer') {
        return void response
          .writeHead(now.status, { 'content-type': 'application/json' })
          .end(now.body);
      }
      const forwarded = http.request(
        {
          host: upstream.hostname,
          port: upstream.port,
          method: request.method,
          path: request.url,
          headers: request.headers,
        },
        (answer) => {
          if (now.kind === 'reset-after') {
            answer.resume().on('end', () => request.socket.destroy());
            return;
          }
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      forwarded.on('error', () => request.socket.destroy());
      forwarded.end(Buffer.concat(chunks));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  const peer: FaultyPeer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    count: 0,
    break(next, times = Number.POSITIVE_INFINITY) {
      fault = next;
      left = times;
    },
    mend() {
      left = 0;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return peer;
}
