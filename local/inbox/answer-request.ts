import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { SCHEMES } from '../page/server/in-scheme.ts';
import { mailAsset } from '../page/server/mail-asset.ts';
import { type Answer, pathOf } from '../page/server/open-page-server.ts';
import { readOneOf } from '../page/server/read-one-of.ts';
import { RequestRefusal } from '../page/server/request-refusal.ts';
import { spokenLanguages } from '../page/server/spoken-languages.ts';
import { streamEvents } from './event-stream.ts';
import type { InboxBackend } from './inbox-backend.ts';
import { messageView } from './message-view.ts';
import { readFaultChange } from './read-fault-change.ts';
import { readFireInput } from './read-fire-input.ts';
import { readJsonBody } from './read-json-body.ts';
import { recentRows } from './recent-rows.ts';

type Route = (
  backend: InboxBackend,
  request: IncomingMessage,
  response: ServerResponse,
) => Answer | Promise<Answer>;

const ROUTES: Readonly<Record<string, Route>> = {
  'GET /api/messages': ({ mailbox, events }) => ({
    status: 200,
    json: { messages: mailbox.list().map((message) => messageView(message, events)) },
  }),
  'GET /api/languages': () => ({ status: 200, json: { languages: spokenLanguages() } }),
  'GET /api/rows': async ({ audit }) => ({
    status: 200,
    json: { rows: await recentRows(audit.period, Date.now()) },
  }),
  'GET /api/events': (backend, _request, response) => {
    streamEvents(response, backend);
    return 'streaming';
  },
  'POST /api/trigger': async ({ events }, request) => ({
    status: 200,
    json: await events.trigger(readFireInput(await readJsonBody(request))),
  }),
  'GET /api/faults': ({ faults }) => ({ status: 200, json: faults.state() }),
  'PUT /api/faults': async ({ faults }, request) => ({
    status: 200,
    json: await faults.change(readFaultChange(await readJsonBody(request))),
  }),
  // Where Twilio reports on a message: API Gateway before the function that takes it.
  'POST /receipts/twilio': async ({ twilioCallback }, request) => ({
    status: await twilioCallback(request),
  }),
};

/** @throws RequestRefusal 400 to 503 */
export async function answerRequest(
  backend: InboxBackend,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Answer> {
  const path = pathOf(request);
  const route = ROUTES[`${request.method} ${path}`];
  if (route !== undefined) return await route(backend, request, response);
  const id = /^\/api\/rows\/([a-z2-7]{32})$/i.exec(path)?.[1];
  if (id !== undefined && request.method === 'GET') return await oneRow(backend, id);
  const mail = /^\/mails\/(\d{1,15})$/.exec(path)?.[1];
  if (mail !== undefined && request.method === 'GET') {
    return oneMail(
      backend,
      Number(mail),
      new URL(request.url ?? '', 'http://localhost').searchParams,
    );
  }
  const inConsole = /^\/console(\/n\/[a-z2-7]{32})?$/.exec(path);
  if (inConsole !== null && request.method === 'GET') {
    return redirection(`${backend.consoleUrl}${inConsole[1] ?? '/'}`);
  }
  const known =
    Object.keys(ROUTES).some((name) => name.endsWith(` ${path}`)) ||
    id !== undefined ||
    mail !== undefined ||
    inConsole !== null;
  throw known ? new RequestRefusal(405, 'Not with this method.') : notFound();
}

/** So that the page need not know at which port the console is. */
function redirection(location: string): Answer {
  return { status: 302, asset: { type: 'text/plain', content: '', headers: { location } } };
}

/** Without pictures: whatever is fetched for a mail tells somebody that it was read. */
function oneMail({ mailbox }: InboxBackend, seq: number, query: URLSearchParams): Answer {
  const scheme = readOneOf(query, 'scheme', SCHEMES, 'light');
  const html = mailbox.list().find((message) => message.seq === seq)?.html ?? null;
  if (html === null) throw notFound();
  return { status: 200, asset: mailAsset(html, scheme, null) };
}

async function oneRow({ audit }: InboxBackend, id: string): Promise<Answer> {
  const [record, stored] = await Promise.all([
    audit.reader.byId(id as NotificationId),
    audit.storedRow(id),
  ]);
  if (!record.ok) throw new RequestRefusal(503, 'The audit does not answer.');
  if (record.value === null) throw notFound();
  return { status: 200, json: { row: record.value, stored } };
}

function notFound(): RequestRefusal {
  return new RequestRefusal(404, 'There is nothing here.');
}
