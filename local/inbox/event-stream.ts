import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from '../page/server/security-headers.ts';
import type { InboxBackend } from './inbox-backend.ts';
import { messageView } from './message-view.ts';

const HEARTBEAT_MS = 15_000;

/**
 * Keeps a page up to date by Server-Sent Events: `message` with each accepted message, `settled`
 * with the id of each notification that has come to its end.
 */
export function streamEvents(response: ServerResponse, { mailbox, events }: InboxBackend): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream' });
  const send = (name: string, data: unknown) => {
    response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  };
  response.write('retry: 1000\n\n');
  const endings = [
    mailbox.subscribe((message) => send('message', messageView(message, events))),
    events.subscribe(({ notificationId }) => send('settled', { notificationId })),
  ];
  // A page whose machine slept finds out by a write that fails, and so does this server.
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    clearInterval(heartbeat);
    for (const end of endings) end();
  });
}
