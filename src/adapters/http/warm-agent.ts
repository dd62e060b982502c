import type http from 'node:http';
import https from 'node:https';
import net, { type Socket } from 'node:net';
import tls from 'node:tls';
import { plainHttp } from './plain-http.ts';

/**
 * A kept connection idle for longer is not trusted with a message: the peer may have closed it while
 * the function was frozen, and a reset after writing leaves nobody knowing what arrived.
 */
const MAX_IDLE_MS = 10_000;
const MAX_SOCKETS = 50;

const OPTIONS = { keepAlive: true, maxSockets: MAX_SOCKETS } as const;

type Connect = https.Agent['createConnection'];

/** Connections that are opened ahead of the first request, and kept while they are fresh. */
export class WarmAgent {
  readonly #now: () => number;
  readonly #idleSince = new WeakMap<object, number>();
  readonly #warm = new Map<string, tls.TLSSocket>();
  readonly #secure: https.Agent;
  #plain: http.Agent | null = null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#secure = this.#watched(new https.Agent(OPTIONS));
    const connect: Connect = this.#secure.createConnection.bind(this.#secure);
    this.#secure.createConnection = (options, done) =>
      this.#takeWarm(originOf(options.host ?? '', options.port ?? 443)) ?? connect(options, done);
  }

  /** The agent for `https:` or `http:`, with stale connections dropped. */
  for(protocol: string): http.Agent {
    const agent = protocol === 'https:' ? this.#secure : this.#plainAgent();
    for (const sockets of Object.values(agent.freeSockets)) {
      for (const socket of sockets ?? []) {
        if (this.#now() - (this.#idleSince.get(socket) ?? 0) > MAX_IDLE_MS) socket.destroy();
      }
    }
    return agent;
  }

  /** Opens a connection for the next request to this host. Failing is no harm: it opens its own. */
  warm(hostname: string, port: number): Promise<void> {
    return new Promise((resolve) => {
      // An address is no server name (RFC 6066).
      const servername = net.isIP(hostname) === 0 ? hostname : '';
      const options = { host: hostname, port, servername, ALPNProtocols: ['http/1.1'] };
      const socket = tls.connect(options, () => {
        this.#idleSince.set(socket, this.#now());
        this.#warm.set(originOf(hostname, port), socket);
        // Only now: while it connects, nothing else may keep the init phase alive.
        socket.unref();
        resolve();
      });
      socket.setNoDelay(true);
      socket.on('error', () => resolve());
      socket.on('close', () => {
        if (this.#warm.get(originOf(hostname, port)) === socket) {
          this.#warm.delete(originOf(hostname, port));
        }
      });
    });
  }

  #takeWarm(origin: string): tls.TLSSocket | undefined {
    const socket = this.#warm.get(origin);
    this.#warm.delete(origin);
    if (socket === undefined || socket.destroyed) return undefined;
    if (this.#now() - (this.#idleSince.get(socket) ?? 0) > MAX_IDLE_MS) {
      socket.destroy();
      return undefined;
    }
    return socket.ref() as tls.TLSSocket;
  }

  #plainAgent(): http.Agent {
    this.#plain ??= this.#watched(new (plainHttp().Agent)(OPTIONS));
    return this.#plain;
  }

  #watched<Agent extends http.Agent>(agent: Agent): Agent {
    return agent.on('free', (socket: Socket) => {
      this.#idleSince.set(socket, this.#now());
    }) as Agent;
  }
}

function originOf(host: string, port: number | string): string {
  return `${host}:${port}`;
}
