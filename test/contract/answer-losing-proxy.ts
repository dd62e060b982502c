import { createServer, request as forward } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AnswerLosingProxy {
  readonly url: string;
  /** Requests forwarded so far. */
  forwarded(): number;
  /** Of the next request only: it is carried out, and its answer never comes back. */
  loseNextAnswer(): void;
  close(): Promise<void>;
}

/** Stands before a server and, when told to, cuts the connection once the server has acted. */
export async function startAnswerLosingProxy(target: string): Promise<AnswerLosingProxy> {
  let forwarded = 0;
  let lose = false;
  const { hostname, port } = new URL(target);
  const server = createServer((incoming, outgoing) => {
    forwarded += 1;
    const cut = lose;
    lose = false;
    const { method, url: path, headers } = incoming;
    const onward = forward({ hostname, port, method, path, headers, agent: false }, (answer) => {
      if (cut) {
        answer.resume().on('end', () => incoming.socket.resetAndDestroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forwarded: () => forwarded,
    loseNextAnswer: () => {
      lose = true;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
