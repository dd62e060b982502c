import type { IncomingMessage } from 'node:http';
import { consoleHeaders } from '../../infra/console/console-headers.ts';
import { type Answer, openPageServer, pathOf } from '../page/server/open-page-server.ts';
import type { PageAsset } from '../page/server/page-asset.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import type { GatewayAnswer } from '../stack/gateway-answer.ts';
import type { Listening } from '../stand-ins/listen.ts';
import { consoleConfig } from './console-config.ts';
import { consoleFiles } from './console-files.ts';

export interface ConsoleBackend {
  /** Folder of the built console; null serves none, and the API all the same. */
  readonly folder: string | null;
  /** Address of the sign-in. */
  readonly issuer: string;
  /** The audit API behind its gateway. */
  readonly api: (request: IncomingMessage) => Promise<GatewayAnswer>;
}

/** The console's origin: its files, its configuration and the audit API, as CloudFront has them. */
export interface ConsoleServer extends Listening {
  /** From then on requests are answered; before, they get 503. */
  serve(backend: ConsoleBackend): Promise<void>;
}

type Handler = (request: IncomingMessage) => Answer | Promise<Answer>;

/**
 * Listens on 127.0.0.1.
 *
 * @param port 0 takes any free port
 * @throws PortTakenError
 */
export async function openConsoleServer(port: number): Promise<ConsoleServer> {
  let handler: Handler | null = null;
  const listening = await openPageServer(port, new Map(), (request) => {
    if (handler === null) throw new RequestRefusal(503, 'The local stack is still starting.');
    return handler(request);
  });
  return {
    ...listening,
    serve: async (backend) => {
      handler = await consoleHandler(backend);
    },
  };
}

async function consoleHandler({ folder, issuer, api }: ConsoleBackend): Promise<Handler> {
  const headers = consoleHeaders([new URL(issuer).origin]);
  const files =
    folder === null ? new Map<string, PageAsset>() : await consoleFiles(folder, headers);
  const page = files.get('/index.html') ?? notBuilt(headers);
  const config: PageAsset = {
    type: 'application/json',
    content: JSON.stringify(consoleConfig(issuer)),
    headers,
  };
  return async (request) => {
    const path = pathOf(request);
    if (path.startsWith('/api/')) return apiAnswer(await api(request), headers);
    if (request.method !== 'GET') throw new RequestRefusal(405, 'Not with this method.');
    if (path === '/config.json') return { status: 200, asset: config };
    const file = files.get(path);
    if (file !== undefined) return { status: 200, asset: file };
    // A deep link: the page itself knows what to show. What has an ending is a file, or nothing.
    if (!/\.[^/]*$/.test(path)) return { status: 200, asset: page };
    throw new RequestRefusal(404, 'There is nothing here.');
  };
}

function apiAnswer(
  { status, headers, body }: GatewayAnswer,
  ofOrigin: Readonly<Record<string, string>>,
): Answer {
  const type = headers['content-type'] ?? 'application/octet-stream';
  const strict = { ...headers, ...ofOrigin, 'cache-control': 'no-store' };
  return { status, asset: { type, content: body, headers: strict } };
}

function notBuilt(headers: Readonly<Record<string, string>>): PageAsset {
  return {
    type: 'text/html; charset=utf-8',
    content: '<!doctype html><title>Sealpost console</title><p>The console is not built here.',
    headers,
  };
}
