import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CALLBACK_HEADERS } from './callback-page.ts';

export type CallbackHost = '127.0.0.1' | 'localhost';

/** Somebody came back from the sign-in. */
export interface CameBack {
  /** With the code, or the refusal. */
  readonly url: URL;
  /** What their browser shows; nothing else is answered from then on. */
  answer(page: string): Promise<void>;
}

export interface CallbackListener {
  readonly redirectUri: string;
  /** The first who brings this state; whoever brings another one is nobody's business. */
  comesBack(state: string): Promise<CameBack>;
  close(): void;
}

export const CALLBACK_PATH = '/callback';

/**
 * Listens on 127.0.0.1 for the one request that ends a sign-in (RFC 8252, section 7.3).
 *
 * @param host how the sign-in service knows this machine
 * @throws the error of `listen`: EADDRINUSE
 */
export async function openCallbackListener(
  port: number,
  host: CallbackHost,
): Promise<CallbackListener> {
  let expected: string | null = null;
  let arrive: (back: CameBack) => void = () => undefined;
  let origin = '';
  const server = createServer((request, response) => {
    const url = ownUrl(request, origin);
    if (url === null) return refuse(response, 404);
    if (expected === null || url.searchParams.get('state') !== expected)
      return refuse(response, 400);
    expected = null;
    arrive({ url, answer: (page) => answer(response, page) });
  });
  // Whoever holds a connection open keeps nothing waiting.
  server.requestTimeout = 5000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  origin = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    redirectUri: `${origin}${CALLBACK_PATH}`,
    comesBack: (state) => {
      expected = state;
      return new Promise((resolve) => {
        arrive = resolve;
      });
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Null for what is not meant for it; another name that leads here is not, either. */
function ownUrl({ method, url = '', headers }: IncomingMessage, origin: string): URL | null {
  if (method !== 'GET' || `http://${headers.host}` !== origin) return null;
  if (!url.startsWith('/') || !URL.canParse(url, origin)) return null;
  const parsed = new URL(url, origin);
  return parsed.origin === origin && parsed.pathname === CALLBACK_PATH ? parsed : null;
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...CALLBACK_HEADERS, 'content-type': 'text/plain' }).end();
}

function answer(response: ServerResponse, page: string): Promise<void> {
  return new Promise((resolve) => {
    // They may have closed the page while the code was being redeemed.
    if (response.destroyed) return resolve();
    response.once('close', resolve);
    response.writeHead(200, CALLBACK_HEADERS).end(page);
  });
}
