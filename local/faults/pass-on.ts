import { type IncomingMessage, request as send } from 'node:http';
import type { ServiceAnswer } from './service-answer.ts';

/** Hops' own headers; the length is that of the body in hand. */
const LEFT_BEHIND = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

/** Hands a request on as it came, and gives the whole answer. @throws what the connection throws */
export function passOn(
  target: string,
  { method, url, headers }: IncomingMessage,
  body: Buffer,
): Promise<ServiceAnswer> {
  const { hostname, port } = new URL(target);
  return new Promise((resolve, reject) => {
    const onward = send(
      { hostname, port, method, path: url, headers: { ...headers }, agent: false },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const kept = Object.entries(answer.headers).filter(([name]) => !LEFT_BEHIND.has(name));
          resolve({
            status: answer.statusCode ?? 502,
            headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
            body: Buffer.concat(chunks),
          });
        });
      },
    );
    onward.on('error', reject);
    onward.end(body);
  });
}
