import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ArmedFault } from './armed-fault.ts';
import type { Fault } from './fault.ts';
import type { FaultConditions } from './fault-conditions.ts';
import type { FaultyRequest } from './faulty-request.ts';
import { listenOnKeptPort } from './listen-on-kept-port.ts';
import { Listener } from './listener.ts';
import { passOn } from './pass-on.ts';
import type { ServiceAnswer } from './service-answer.ts';
import { type FaultyService, SERVICE_ANSWERS } from './service-answers.ts';

/** A real HTTP peer in front of a stand-in, which can be made to fail as the network and AWS do. */
export interface FaultyPeer {
  /** Stays the same, also while nobody listens there. */
  readonly url: string;
  /** Requests that came in, faulty or not. */
  count: number;
  /**
   * Takes the place of the fault before it. `refuse-connection` has no requests to choose among, so
   * it lasts until the next `break` or `mend`, whatever the conditions say.
   */
  break(fault: Fault, conditions?: FaultConditions): void;
  /** A fault for each request, or `none`; `refuse-connection` is not for one request. */
  breakBy(choose: (request: FaultyRequest) => Fault): void;
  /** Requests pass again. What hangs goes on hanging. Resolves when the peer can be reached. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

const SLOW_MS = 3000;

/**
 * Starts a peer that hands everything on until it is told otherwise.
 *
 * @param target - origin of the stand-in, for instance `http://127.0.0.1:4599`
 * @param service - whose refusals `throttle`, `reject` and `server-error` are
 */
export async function startFaultyPeer(target: string, service: FaultyService): Promise<FaultyPeer> {
  const answers = SERVICE_ANSWERS[service];
  const none: Fault = { kind: 'none' };
  let choose: (request: FaultyRequest) => Fault = () => none;

  const server = createServer((request, response) => {
    peer.count += 1;
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks);
      meet(choose(describe(request, body)), request, response, body);
    });
  });

  const meet = (fault: Fault, request: IncomingMessage, response: ServerResponse, body: Buffer) => {
    const after = (act: (answer: ServiceAnswer) => void) => {
      passOn(target, request, body).then(act, () => request.socket.destroy());
    };
    switch (fault.kind) {
      case 'throttle':
      case 'reject':
      case 'garbage':
        return reply(response, answers[fault.kind]);
      case 'server-error':
        return reply(response, answers.serverError);
      case 'answer':
        return reply(response, { ...fault, headers: { 'content-type': 'application/json' } });
      case 'reset':
        return void request.socket.resetAndDestroy();
      case 'reset-after':
        return after(() => request.socket.resetAndDestroy());
      case 'hang':
        return;
      case 'hang-after':
        return after(() => undefined);
      case 'garbage-after':
        return after(() => reply(response, answers.garbage));
      case 'slow':
        return after((answer) => {
          setTimeout(() => reply(response, answer), fault.delayMs ?? SLOW_MS).unref();
        });
      default:
        return after((answer) => reply(response, answer));
    }
  };

  const listener = new Listener(server, await listenOnKeptPort(server));
  const peer: FaultyPeer = {
    url: listener.url,
    count: 0,
    break(fault, conditions) {
      const armed = new ArmedFault(fault, conditions);
      choose = (request) => (armed.hits(request) ? fault : none);
      if (fault.kind === 'refuse-connection') listener.pause();
      else void listener.resume();
    },
    breakBy(chosen) {
      choose = chosen;
      void listener.resume();
    },
    mend() {
      choose = () => none;
      return listener.resume();
    },
    close: () => listener.close(),
  };
  return peer;
}

function describe({ method, url, headers }: IncomingMessage, body: Buffer): FaultyRequest {
  return { method: method ?? '', path: url ?? '', headers, body: body.toString('utf8') };
}

function reply(response: ServerResponse, { status, headers, body }: ServiceAnswer): void {
  response.writeHead(status, headers).end(body);
}
