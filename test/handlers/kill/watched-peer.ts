import { createServer, type IncomingMessage } from 'node:http';
import { passOn } from '../../../local/faults/pass-on.ts';
import { listen } from '../../../local/stand-ins/listen.ts';

/** @returns whether everything ends here: nothing is passed on or answered any more */
export type Watcher = (stage: 'connected' | 'arrived' | 'acted', nth: number) => boolean;

/** A peer in front of a stand-in that says how far each request has come, before it goes further. */
export async function startWatchedPeer(target: string, watcher: Watcher) {
  let over = false;
  let connections = 0;
  let requests = 0;
  const ends = (stage: 'connected' | 'arrived' | 'acted', nth: number) => {
    over ||= watcher(stage, nth);
    return over;
  };
  const serve = async (request: IncomingMessage) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    requests += 1;
    const nth = requests;
    if (ends('arrived', nth)) return null;
    const answer = await passOn(target, request, Buffer.concat(chunks));
    return ends('acted', nth) ? null : answer;
  };
  const server = createServer((request, response) => {
    serve(request).then(
      (answer) => {
        if (answer !== null) response.writeHead(answer.status, answer.headers).end(answer.body);
      },
      () => request.socket.destroy(),
    );
  });
  server.on('connection', () => {
    connections += 1;
    ends('connected', connections);
  });
  return listen(server, 0);
}
