import type {
  AccessLogAnswer,
  EraseAnswer,
  Me,
  OverviewAnswer,
  SearchAnswer,
  ShowAnswer,
} from '../../src/handlers/audit-api/contract/answers.ts';
import type {
  AccessLogRequest,
  EraseRequest,
  ExportRequest,
  OverviewRequest,
  SearchRequest,
  ShowRequest,
} from '../../src/handlers/audit-api/contract/requests.ts';
import { AuditRequestError } from './audit-failure.ts';
import { readProblem } from './read-problem.ts';

export interface AuditClientOptions {
  /** Where the API is, without a slash at its end. */
  readonly apiUrl: string;
  /** Asked before every request; null when nobody is signed in, rejects when that cannot be told now. */
  readonly token: () => Promise<string | null>;
  /** Default: 30 s, as long as API Gateway waits. */
  readonly timeoutMs?: number;
  readonly fetch?: typeof globalThis.fetch;
}

/** A piece of an export. */
export interface ExportPiece {
  readonly csv: string;
  /** Rows in this piece, and in all of them so far. */
  readonly rows: number;
  readonly total: number;
  /** Where the next piece begins; null at the end. */
  readonly next: string | null;
  /** The end of what an export takes, and not of what there is. */
  readonly cut: boolean;
}

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The audit API over HTTP, for the console and the command line. Every method rejects with an
 * AuditRequestError, or with the signal's own reason when it was called off.
 */
export class AuditClient {
  readonly #options: AuditClientOptions;

  constructor(options: AuditClientOptions) {
    this.#options = options;
  }

  me(signal?: AbortSignal): Promise<Me> {
    return this.#json({ method: 'GET', path: '/v1/me', signal });
  }

  search(body: SearchRequest, signal?: AbortSignal): Promise<SearchAnswer> {
    return this.#json({ method: 'POST', path: '/v1/deliveries/search', body, signal });
  }

  show(body: ShowRequest, signal?: AbortSignal): Promise<ShowAnswer> {
    return this.#json({ method: 'POST', path: '/v1/deliveries/show', body, signal });
  }

  overview(query: OverviewRequest, signal?: AbortSignal): Promise<OverviewAnswer> {
    return this.#json({ method: 'GET', path: `/v1/overview?${queryOf(query)}`, signal });
  }

  accessLog(query: AccessLogRequest, signal?: AbortSignal): Promise<AccessLogAnswer> {
    return this.#json({ method: 'GET', path: `/v1/access-log?${queryOf(query)}`, signal });
  }

  erase(body: EraseRequest, signal?: AbortSignal): Promise<EraseAnswer> {
    return this.#json({ method: 'DELETE', path: '/v1/people', body, signal });
  }

  /** Piece after piece, from `wish.cursor` on; what was got stays good when a later one fails. */
  async *export(wish: ExportRequest, signal?: AbortSignal): AsyncGenerator<ExportPiece> {
    let cursor = wish.cursor ?? null;
    do {
      const body = cursor === null ? wish : { ...wish, cursor };
      const response = await this.#send({
        method: 'POST',
        path: '/v1/deliveries/export',
        body,
        signal,
      });
      const csv = await csvOf(response, signal);
      cursor = response.headers.get('sealpost-next');
      yield {
        csv,
        rows: Number(response.headers.get('sealpost-rows') ?? 0),
        total: Number(response.headers.get('sealpost-total') ?? 0),
        next: cursor,
        cut: response.headers.get('sealpost-cut') === 'true',
      };
    } while (cursor !== null);
  }

  async #json<Answer>(call: Call): Promise<Answer> {
    const response = await this.#send(call);
    const text = await onTheWay(() => response.text(), call.signal);
    try {
      return JSON.parse(text) as Answer;
    } catch {
      throw new AuditRequestError({ kind: 'internal' });
    }
  }

  async #send({ method, path, body, signal }: Call): Promise<Response> {
    const { apiUrl, token: tokenNow, timeoutMs = 30_000, fetch = globalThis.fetch } = this.#options;
    const token = await onTheWay(tokenNow, signal);
    if (token === null) throw new AuditRequestError({ kind: 'unauthenticated' });
    const patience = AbortSignal.timeout(timeoutMs);
    const response = await onTheWay(
      () =>
        fetch(`${apiUrl}${path}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
          // The token is for this address and no other.
          redirect: 'error',
          credentials: 'omit',
          cache: 'no-store',
          signal: signal === undefined ? patience : AbortSignal.any([signal, patience]),
        }),
      signal,
    );
    if (!response.ok) throw new AuditRequestError(await readProblem(response));
    return response;
  }
}

/** Whatever breaks off on the way is `offline`, unless the caller broke it off. */
async function onTheWay<Read>(
  read: () => Promise<Read>,
  signal: AbortSignal | undefined,
): Promise<Read> {
  try {
    return await read();
  } catch {
    signal?.throwIfAborted();
    throw new AuditRequestError({ kind: 'offline' });
  }
}

/** A page of whoever stands before the API must not end up in somebody's file. */
async function csvOf(response: Response, signal: AbortSignal | undefined): Promise<string> {
  if (!response.headers.get('content-type')?.startsWith('text/csv')) {
    await response.body?.cancel();
    throw new AuditRequestError({ kind: 'internal' });
  }
  return await onTheWay(() => response.text(), signal);
}

function queryOf(query: Readonly<Record<string, string | undefined>>): string {
  const set = Object.entries(query).filter(([, value]) => value !== undefined);
  return new URLSearchParams(set as [string, string][]).toString();
}
