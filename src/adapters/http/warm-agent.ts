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
/** How long a connection may take that is opened ahead, in milliseconds. */
const WARM_UP_MS = 1000;

const OPTIONS = { keepAlive: true, maxSockets: MAX_SOCKETS } as const;

const ALPNProtocols = ['http/1.1'];

type Connect = https.Agent['createConnection'];

/** Connections that are opened ahead of the first request, and kept while they are fresh. */
export class WarmAgent {
  readonly #now: () => number;
  readonly #idleSince = new WeakMap<object, number>();
  readonly #warm = new Map<string, tls.TLSSocket>();
  readonly #secure: https.Agent;
  #context: tls.SecureContext | null = null;
  #plain: http.Agent | null = null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#secure = this.#watched(new https.Agent(OPTIONS));
    const connect: Connect = this.#secure.createConnection.bind(this.#secure);
    this.#secure.createConnection = (options, done) =>
      this.#takeWarm(originOf(options.host ?? '', options.port ?? 443)) ??
      connect({ ...options, secureContext: this.#secureContext() } as typeof options, done);
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

  /**
   * Opens a connection for the next request to this host, within a second. Failing is no harm: the
   * request then opens its own.
   */
  warm(hostname: string, port: number): Promise<void> {
    if (this.#warm.has(originOf(hostname, port))) return Promise.resolve();
    return new Promise((resolve) => {
      // An address is no server name (RFC 6066).
      const servername = net.isIP(hostname) === 0 ? hostname : '';
      const secureContext = this.#secureContext();
      const options = { host: hostname, port, servername, secureContext, ALPNProtocols };
      const socket = tls.connect(options, () => {
        this.#idleSince.set(socket, this.#now());
        // Only now: while it connects, nothing else may keep the init phase alive.
        socket.setTimeout(0).unref();
        resolve();
      });
      this.#warm.set(originOf(hostname, port), socket);
      socket.setNoDelay(true).setTimeout(WARM_UP_MS, () => socket.destroy());
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        resolve();
        if (this.#warm.get(originOf(hostname, port)) === socket) {
          this.#warm.delete(originOf(hostname, port));
        }
      });
    });
  }

  #takeWarm(origin: string): tls.TLSSocket | undefined {
    const socket = this.#warm.get(origin);
    this.#warm.delete(origin);
    if (socket === undefined || socket.destroyed || socket.connecting) return undefined;
    if (this.#now() - (this.#idleSince.get(socket) ?? 0) > MAX_IDLE_MS) {
      socket.destroy();
      return undefined;
    }
    return socket.ref() as tls.TLSSocket;
  }

  /** One for all connections: each would read the certificates of every authority anew. */
  #secureContext(): tls.SecureContext {
    this.#context ??= tls.createSecureContext();
    return this.#context;
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
