import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type Listening, listen } from '../../../local/stand-ins/listen.ts';

/** One request that a webhook got. */
export interface WebhookRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Webhook extends Listening {
  readonly requests: WebhookRequest[];
}

/** A server that takes callbacks; it answers with each status once, and with 204 after the last. */
export async function startWebhook(statuses: readonly number[] = []): Promise<Webhook> {
  const requests: WebhookRequest[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (chunk: string) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      requests.push({ method, path, headers, body });
      response.writeHead(statuses[requests.length - 1] ?? 204).end();
    });
  });
  return { ...(await listen(server, 0)), requests };
}
