import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type Listening, listen } from '../../stand-ins/listen.ts';
import { type PageAnswer, refusalAnswer, writeAnswer } from './page-answer.ts';
import type { PageAsset } from './page-asset.ts';
import { refuseForeignRequest } from './refuse-foreign-request.ts';

/** What to write, unless the route writes by itself. */
export type Answer = PageAnswer | 'streaming';

/**
 * Serves a page to this machine: its files, and what `answer` makes of every other request.
 *
 * @param port 0 takes any free port
 * @param answer may throw a RequestRefusal
 * @param alsoFrom origins whose pages may ask, beside this server's own
 * @throws PortTakenError
 */
export function openPageServer(
  port: number,
  assets: ReadonlyMap<string, PageAsset>,
  answer: (request: IncomingMessage, response: ServerResponse) => Answer | Promise<Answer>,
  alsoFrom: () => readonly string[] = () => [],
): Promise<Listening> {
  const given = async (request: IncomingMessage, response: ServerResponse): Promise<Answer> => {
    refuseForeignRequest(request, request.socket.localPort ?? 0, alsoFrom());
    const asset = request.method === 'GET' ? assets.get(pathOf(request)) : undefined;
    return asset === undefined ? await answer(request, response) : { status: 200, asset };
  };
  const server = createServer((request, response) => {
    void given(request, response)
      .catch(refusalAnswer)
      .then((made) => {
        if (made === 'streaming') return;
        if (response.headersSent) response.destroy();
        else writeAnswer(response, made);
      });
  });
  return listen(server, port);
}

/** The part of the address before `?`. */
export function pathOf(request: Pick<IncomingMessage, 'url'>): string {
  return request.url?.split('?')[0] ?? '';
}
