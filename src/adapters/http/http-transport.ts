import {
  type HttpAnswer,
  type HttpLimits,
  type HttpRequest,
  singleRequest,
} from './single-request.ts';
import { TransportFailure } from './transport-failure.ts';
import { WarmAgent } from './warm-agent.ts';

/**
 * The one way out of a function: every adapter's requests go through one of these and share its
 * connections.
 */
export class HttpTransport {
  readonly #agent: WarmAgent;
  #rehearsing = false;

  constructor(agent = new WarmAgent()) {
    this.#agent = agent;
  }

  /** @see singleRequest */
  async send(request: HttpRequest, limits: HttpLimits): Promise<HttpAnswer> {
    if (this.#rehearsing) {
      if (request.protocol === 'https:') {
        await this.#agent.warm(request.hostname, request.port ?? 443);
      }
      throw new TransportFailure('EREHEARSAL', false);
    }
    return singleRequest(request, this.#agent.for(request.protocol), limits);
  }

  /**
   * While `work` runs, requests are built and signed and their connections opened, but nothing is
   * sent: each fails as if there had been no connection. For the init phase, before any event.
   */
  async rehearse(work: () => Promise<unknown>): Promise<void> {
    this.#rehearsing = true;
    try {
      await work();
    } finally {
      this.#rehearsing = false;
    }
  }
}
