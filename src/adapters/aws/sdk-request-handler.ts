import type { HttpTransport } from '../http/http-transport.ts';
import type { HttpLimits } from '../http/single-request.ts';

/** The part of the SDK's request that a transport needs. */
export interface SdkRequest {
  readonly method: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/**
 * The AWS SDK's way out over ours, so that a failed request tells whether it may
 * have arrived. The SDK's own handler has no such word, and lets a request outlive its time-out.
 */
export class SdkRequestHandler {
  readonly metadata = { handlerProtocol: 'http/1.1' };
  readonly #transport: HttpTransport;
  readonly #limits: HttpLimits;

  constructor(transport: HttpTransport, limits: HttpLimits) {
    this.#transport = transport;
    this.#limits = limits;
  }

  async handle(request: SdkRequest) {
    const response = await this.#transport.send(
      {
        method: request.method,
        protocol: request.protocol,
        hostname: request.hostname,
        port: request.port,
        path: request.path + queryOf(request.query),
        headers: request.headers,
        body: request.body,
      },
      this.#limits,
    );
    return { response };
  }

  updateHttpClientConfig(): void {}

  httpHandlerConfigs(): Record<string, never> {
    return {};
  }
}

function queryOf(query: SdkRequest['query']): string {
  const pairs = Object.entries(query ?? {}).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) =>
        encodeURIComponent(name) + (one === null ? '' : `=${encodeURIComponent(String(one))}`),
    ),
  );
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
