import { createServer } from 'node:http';
import { type Listening, listen } from '../../local/stand-ins/listen.ts';
import { httpEvent } from '../handlers/world/http-event.ts';

/**
 * Hands each request on as a function URL does.
 *
 * @param invoke gives the status of the answer
 */
export function startHookServer(invoke: (event: object) => Promise<number>): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
    const event = httpEvent({
      url: `https://hooks.acme.example${request.url}`,
      method: request.method ?? '',
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks),
      base64: true,
      by: 'function-url',
    });
    response.writeHead(await invoke(event).catch(() => 502)).end();
  });
  return listen(server, 0);
}
