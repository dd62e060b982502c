import {
  type HttpAnswer,
  type HttpLimits,
  type HttpRequest,
  singleRequest,
} from './single-request.ts';
import { type RehearsedAnswer, stageAgent } from './stage.ts';
import { WarmAgent } from './warm-agent.ts';

/** What the peers would say to a request; null to one that none of them knows. */
export type RehearsedPeers = (request: HttpRequest) => RehearsedAnswer | null;

const UNKNOWN: RehearsedAnswer = { status: 404, contentType: 'application/json', body: '{}' };

/**
 * The one way out of a function: every adapter's requests go through one of these and share its
 * connections.
 */
export class HttpTransport {
  readonly #agent: WarmAgent;
  #peers: RehearsedPeers | null = null;

  constructor(agent = new WarmAgent()) {
    this.#agent = agent;
  }

  /** @see singleRequest */
  send(request: HttpRequest, limits: HttpLimits): Promise<HttpAnswer> {
    if (this.#peers === null) {
      return singleRequest(request, this.#agent.for(request.protocol), limits);
    }
    const agent = stageAgent(this.#peers(request) ?? UNKNOWN);
    return singleRequest({ ...request, protocol: 'https:' }, agent, limits);
  }

  /**
   * Opens a TLS connection to each of these origins, for the first request that goes there. Nothing
   * is sent over it. Never fails: a request whose connection did not come about opens its own.
   */
  async warm(origins: readonly string[]): Promise<void> {
    const urls = origins.map((origin) => new URL(origin));
    await Promise.all(
      urls
        .filter(({ protocol }) => protocol === 'https:')
        .map(({ hostname, port }) => this.#agent.warm(hostname, port === '' ? 443 : Number(port))),
    );
  }

  /**
   * While `work` runs, every request is built, signed, and answered by `peers`: not a byte of it
   * leaves the process. For the init phase, before any event.
   */
  async rehearse<Outcome>(peers: RehearsedPeers, work: () => Promise<Outcome>): Promise<Outcome> {
    this.#peers = peers;
    try {
      return await work();
    } finally {
      this.#peers = null;
    }
  }
}
