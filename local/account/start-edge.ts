import { createServer } from 'node:http';
import { type Listening, listen } from '../stand-ins/listen.ts';

/** Where each stands on the edge. */
export const EDGE = { console: '/console', auditApi: '/api', twilioCallback: '/twilio' } as const;

const ANSWERS: Readonly<Record<string, number>> = {
  [EDGE.console]: 200,
  [`${EDGE.auditApi}/v1/me`]: 401,
  [EDGE.twilioCallback]: 403,
};

/** What of a deployment strangers can reach, as it answers them: the console alone is for anybody. */
export async function startEdge(): Promise<Listening> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://edge');
    response.writeHead(ANSWERS[pathname] ?? 404, { 'content-type': 'text/plain' }).end();
  });
  return await listen(server, 0);
}
