import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../local/stand-ins/read-body.ts';
import { ROUTES, type RouteName } from '../../src/handlers/audit-api/contract/routes.ts';
import { PROBLEMS } from '../../src/handlers/audit-api/problems.ts';
import type { RefusalWord } from '../../src/handlers/audit-api/refusal.ts';

/** What a test wants to be answered. */
export type StubAnswer =
  | { readonly json: unknown }
  | { readonly csv: string; readonly headers: Readonly<Record<string, string>> }
  | { readonly problem: RefusalWord; readonly field?: string; readonly retryAfter?: string }
  | { readonly redirect: string }
  | { readonly raw: string; readonly status: number }
  /** Never answers, or hangs up. */
  | 'hang'
  | 'drop';

export interface AskedOfStub {
  readonly route: RouteName;
  readonly authorization: string | undefined;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into it
  readonly request: any;
}

const BODY_LIMIT = 64 * 1024;
export const STUB_POOL = 'eu-central-1_Stub';

/**
 * A console's origin whose API answers what it is told to. It takes nothing that the contract does
 * not, and gives nothing else: `faults` names what was wrong.
 */
export async function startStubConsole(config: Readonly<Record<string, unknown>> = {}) {
  const asked: AskedOfStub[] = [];
  const faults: string[] = [];
  /** The last of a queue is answered again and again. */
  const answers = new Map<RouteName, StubAnswer[]>();
  let others = 0;

  const server = createServer((request, response) => {
    void reply(request, response).catch((error: unknown) => {
      faults.push(String(error));
      response.destroy();
    });
  });

  async function reply(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://stub');
    if (url.pathname === '/config.json') {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...CONFIG, ...config }));
      return;
    }
    const found = (Object.keys(ROUTES) as RouteName[]).find(
      (name) =>
        `/api${ROUTES[name].path}` === url.pathname && ROUTES[name].method === request.method,
    );
    if (found === undefined) {
      others += 1;
      response.writeHead(404).end();
      return;
    }
    const route = ROUTES[found];
    const text = await readBody(request, BODY_LIMIT);
    if (route.method !== 'GET' && request.headers['content-type'] !== 'application/json') {
      faults.push(`${found}: content type`);
    }
    const given = route.method === 'GET' ? Object.fromEntries(url.searchParams) : JSON.parse(text);
    const read = route.request.safeParse(given);
    if (!read.success) faults.push(`${found}: ${JSON.stringify(read.error.issues)}`);
    asked.push({ route: found, authorization: request.headers.authorization, request: given });
    const queue = answers.get(found) ?? [];
    const answer = queue.length > 1 ? queue.shift() : queue[0];
    if (answer === undefined) throw new Error(`${found} was asked for, and no answer is there`);
    give(found, answer, response);
  }

  function give(name: RouteName, answer: StubAnswer, response: ServerResponse): void {
    if (answer === 'hang') return;
    if (answer === 'drop') return void response.destroy();
    if ('json' in answer) {
      const schema = ROUTES[name].answer;
      const read = schema === 'csv' ? null : schema.safeParse(answer.json);
      if (read?.success !== true) faults.push(`${name}: a test's answer is not of the contract`);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(answer.json));
    } else if ('csv' in answer) {
      response.writeHead(200, { 'content-type': 'text/csv; charset=utf-8', ...answer.headers });
      response.end(answer.csv);
    } else if ('problem' in answer) {
      const { problem, field, retryAfter } = answer;
      response.writeHead(PROBLEMS[problem].status, {
        'content-type': 'application/problem+json',
        ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
      });
      response.end(JSON.stringify({ type: `urn:sealpost:problem:${problem}`, field }));
    } else if ('redirect' in answer) {
      response.writeHead(307, { location: answer.redirect }).end();
    } else {
      response.writeHead(answer.status, { 'content-type': 'text/html' }).end(answer.raw);
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    asked,
    faults,
    /** Requests for what is neither the configuration nor of the API. */
    get others(): number {
      return others;
    },
    /** From now on; the last one stays. */
    answers(route: RouteName, ...next: readonly StubAnswer[]): void {
      answers.set(route, [...next]);
    },
    forget(): void {
      asked.length = 0;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type StubConsole = Awaited<ReturnType<typeof startStubConsole>>;

const CONFIG = {
  apiUrl: '/api',
  oidc: {
    authority: 'http://127.0.0.1:1',
    clientId: 'console',
    cliClientId: 'cli',
    scope: 'openid',
  },
};
