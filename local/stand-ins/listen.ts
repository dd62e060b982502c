import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PortTakenError } from './port-taken-error.ts';

/** A server that listens, and the way to end it. */
export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Makes a server listen on 127.0.0.1.
 *
 * @param port - 0 takes any free port
 * @throws PortTakenError when another process has the port
 */
export async function listen(server: Server, port: number): Promise<Listening> {
  try {
    // `once` rejects when the server emits `error` first.
    const listening = once(server, 'listening');
    server.listen(port, '127.0.0.1');
    await listening;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTakenError(port);
    throw error;
  }
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () => {
      closed ??= close(server);
      return closed;
    },
  };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    // An SDK's keep-alive agent holds its sockets open, and `close` alone would wait for them.
    server.closeAllConnections();
  });
}
