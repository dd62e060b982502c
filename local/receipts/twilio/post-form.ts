import { request as sendHttp } from 'node:http';
import { request as sendHttps } from 'node:https';
import type { WebhookFailure } from './retry-wish.ts';

/** What came of one request. */
export type PostResult =
  | { readonly status: number }
  | { readonly failure: Extract<WebhookFailure, 'ct' | 'rt'> };

/** Twilio waits this long for an answer. */
const READ_TIMEOUT_MS = 15_000;

/**
 * Posts a form to a URL without touching the URL: it is part of what was signed. The answer's body
 * is read and dropped.
 */
export function postForm(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<PostResult> {
  const { protocol, hostname, port } = new URL(url);
  const asGiven = url.replace(/^[a-z]+:\/\/[^/?]*/i, '');
  const path = `${asGiven.startsWith('/') ? '' : '/'}${asGiven}`;
  const send = protocol === 'https:' ? sendHttps : sendHttp;
  return new Promise((resolve) => {
    let connected = false;
    const fail = () => resolve({ failure: connected ? 'rt' : 'ct' });
    const request = send(
      {
        hostname,
        port,
        // Node takes printable ASCII only.
        path: path.replace(/[^\x21-\x7e]+/g, encodeURIComponent),
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
          'content-length': Buffer.byteLength(body),
          'user-agent': 'TwilioProxy/1.1',
          ...headers,
        },
        agent: false,
        timeout: READ_TIMEOUT_MS,
        signal,
      },
      (answer) => {
        answer.on('error', fail);
        answer.resume().on('end', () => resolve({ status: answer.statusCode ?? 0 }));
      },
    );
    request.on('socket', (socket) => {
      socket.once(protocol === 'https:' ? 'secureConnect' : 'connect', () => {
        connected = true;
      });
    });
    request.on('timeout', () => request.destroy());
    request.on('error', fail);
    request.end(body);
  });
}
