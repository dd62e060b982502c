import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../stand-ins/listen.ts';
import { checkCredentials } from '../stand-ins/twilio/check-credentials.ts';
import { TwilioError } from '../stand-ins/twilio/twilio-error.ts';
import { ROUTES } from './twilio/routes.ts';
import type { TwilioAccount } from './twilio-account.ts';

export interface TwilioAccountPeer extends Listening {
  /** Method and path of each request, refused ones included. */
  requests(): readonly string[];
}

export interface TwilioPeerOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number;
  /** Hears of each request. Throws a TwilioError to answer with it, or anything else to break off. */
  readonly onRequest?: (request: string) => Promise<void> | void;
}

/**
 * Twilio, as far as what an account has: itself, its numbers, its messaging services with their
 * senders, the countries that it lets messages to. One address on 127.0.0.1 for all of Twilio's.
 */
export async function startTwilioAccount(
  account: TwilioAccount,
  { port = 0, onRequest }: TwilioPeerOptions = {},
): Promise<TwilioAccountPeer> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const told = `${request.method} ${request.url}`;
    seen.push(told);
    Promise.resolve()
      .then(() => onRequest?.(told))
      .then(() => send(response, 200, answer(request, account)))
      .catch((error: unknown) => {
        if (error instanceof TwilioError) send(response, error.status, error.body());
        else request.socket.destroy();
      });
  });
  return { ...(await listen(server, port)), requests: () => seen };
}

/** @throws TwilioError */
function answer(request: IncomingMessage, account: TwilioAccount): object {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  for (const { path, always = false, answer: answerTo } of ROUTES) {
    const [found, accountSid, sid = ''] = path.exec(url.pathname) ?? [];
    if (found === undefined) continue;
    // Only the API of 2010 names the account in its paths.
    checkCredentials(account, request.headers.authorization, accountSid || account.accountSid);
    if (request.method !== 'GET') throw new TwilioError(20004, 'Method not allowed', 405);
    if (account.isTest) {
      throw new TwilioError(20008, 'Resource not accessible with Test Account Credentials', 403);
    }
    if (account.status !== 'active' && !always) {
      throw new TwilioError(20005, 'Account not active', 403);
    }
    return answerTo({ account, sid, url });
  }
  checkCredentials(account, request.headers.authorization, account.accountSid);
  throw new TwilioError(20404, `The requested resource ${url.pathname} was not found`, 404);
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'twilio-request-id': `RQ${randomBytes(16).toString('hex')}`,
    ...(status === 401 ? { 'www-authenticate': 'Basic realm="Twilio API"' } : {}),
  });
  response.end(JSON.stringify(body));
}
