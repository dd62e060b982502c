import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Service } from './service.ts';

const pem = (name: string): Buffer => readFileSync(new URL(`tls/${name}`, import.meta.url));

/**
 * Serves one stand-in over TLS on a loopback port of its own, so that a function shakes hands with
 * each service as it does in AWS.
 *
 * @param onRequest - called once for each request that the service answered with 2xx.
 * @returns the origin to send to, e.g. `https://127.0.0.1:40123`.
 */
export const listen = async (service: Service, onRequest: () => void): Promise<string> => {
  const tls = { key: pem('server-key.pem'), cert: pem('server.pem') };
  const server = createServer(tls, (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const answer = service({ method, path: url, headers, body: Buffer.concat(chunks) });
      if (answer.status < 300) onRequest();
      response.writeHead(answer.status, {
        'content-type': answer.contentType,
        'content-length': Buffer.byteLength(answer.body),
      });
      response.end(answer.body);
    });
  });
  // Longer than any measured pause: a function must not pay for a connection that we closed.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
