import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../stand-ins/listen.ts';
import { answerRequest } from './answer-request.ts';
import type { InboxBackend } from './inbox-backend.ts';
import { loadPageAssets, type PageAsset } from './page-assets.ts';
import { refuseForeignRequest } from './refuse-foreign-request.ts';
import { RequestRefusal } from './request-refusal.ts';
import { SECURITY_HEADERS } from './security-headers.ts';

/** The page's server. It has its address before it has something to show. */
export interface InboxServer extends Listening {
  /** From then on requests are answered; before, they get 503. */
  serve(backend: InboxBackend): void;
}

/**
 * Listens on 127.0.0.1.
 *
 * @param port - 0 takes any free port
 * @throws PortTakenError
 */
export async function openInboxServer(port: number): Promise<InboxServer> {
  const assets = await loadPageAssets();
  let backend: InboxBackend | null = null;
  const server = createServer((request, response) => {
    void answer(request, response, assets, backend).catch((error: unknown) => {
      refuse(response, error);
    });
  });
  const listening = await listen(server, port);
  return {
    ...listening,
    serve: (given) => {
      backend = given;
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  assets: ReadonlyMap<string, PageAsset>,
  backend: InboxBackend | null,
): Promise<void> {
  refuseForeignRequest(request, request.socket.localPort ?? 0);
  const asset = request.method === 'GET' ? assets.get(request.url?.split('?')[0] ?? '') : undefined;
  if (asset !== undefined) {
    response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': asset.type });
    response.end(asset.content);
    return;
  }
  if (backend === null) throw new RequestRefusal(503, 'The local stack is still starting.');
  const given = await answerRequest(backend, request, response);
  if (given !== 'streaming') send(response, given.status, given.json);
}

function refuse(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const refusal =
    error instanceof RequestRefusal
      ? error
      : new RequestRefusal(500, 'The local stack could not do this. Is it being stopped?');
  const { status, message, field } = refusal;
  send(response, status, { error: { message, ...(field === null ? {} : { field }) } });
}

function send(response: ServerResponse, status: number, json?: unknown): void {
  const body = json === undefined ? undefined : JSON.stringify(json);
  response.writeHead(status, {
    ...SECURITY_HEADERS,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  });
  response.end(body);
}
