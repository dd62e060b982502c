import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Mailbox } from '../mailbox.ts';
import { listen } from './listen.ts';
import { BodyTooLargeError, readBody } from './read-body.ts';
import { RequestTally } from './request-tally.ts';
import type { StandIn } from './stand-in.ts';
import { acceptMessage } from './twilio/accept-message.ts';
import type { AcceptedSms } from './twilio/accepted-sms.ts';
import { checkCredentials } from './twilio/check-credentials.ts';
import type { AcceptedMessage } from './twilio/message-resource.ts';
import { TwilioError } from './twilio/twilio-error.ts';
import { updateMessage } from './twilio/update-message.ts';

export interface TwilioOptions {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  readonly accountSid: string;
  readonly authToken: string;
  readonly apiKeys?: readonly { readonly sid: string; readonly secret: string }[] | undefined;
  readonly messagingServiceSids: readonly string[];
  /** E.164 numbers, short codes or alphanumeric names that the account may send from. */
  readonly fromNumbers: readonly string[];
  /** Takes each accepted message. */
  readonly mailbox: Mailbox;
  /** Hears of each accepted message, before the client has its answer. */
  readonly onAccepted?: ((sms: AcceptedSms) => void) | undefined;
}

const BODY_LIMIT = 256 * 1024;
/** The account, and one message of it unless all are meant. */
const MESSAGES_PATH = /^\/2010-04-01\/Accounts\/([^/]+)\/Messages(?:\/([^/]+))?\.json$/;

/**
 * Twilio's REST API, as far as creating a Message and redacting it. The numbers of Twilio's test credentials
 * (`+1500555000x`) give their documented errors. Accepted messages go to the mailbox and nowhere
 * else.
 */
export async function startTwilio(options: TwilioOptions): Promise<StandIn> {
  const tally = new RequestTally();
  const kept = new Map<string, AcceptedMessage>();
  const server = createServer((request, response) => {
    void answer(options, kept, tally, request).then(
      ({ status, resource }) => send(response, status, resource),
      (error: unknown) => {
        const refusal = error instanceof TwilioError ? error : asTwilioError(error);
        if (refusal.status === 401) {
          response.setHeader('www-authenticate', 'Basic realm="Twilio API"');
        }
        send(response, refusal.status, refusal.body());
      },
    );
  });
  return { ...(await listen(server, options.port ?? 0)), requests: () => tally.snapshot() };
}

async function answer(
  options: TwilioOptions,
  kept: Map<string, AcceptedMessage>,
  tally: RequestTally,
  request: IncomingMessage,
): Promise<{ status: number; resource: object }> {
  const text = await readBody(request, BODY_LIMIT);
  const path = request.url?.split('?')[0] ?? '';
  const [, accountSid, messageSid] = MESSAGES_PATH.exec(path) ?? [];
  const known = accountSid !== undefined && request.method === 'POST';
  tally.count(known ? (messageSid ? 'UpdateMessage' : 'CreateMessage') : undefined);
  checkCredentials(options, request.headers.authorization, accountSid ?? options.accountSid);
  if (accountSid === undefined) {
    throw new TwilioError(20404, `The requested resource ${path} was not found`, 404);
  }
  if (!known) throw new TwilioError(20004, 'Method not allowed', 405);
  // Twilio reads no other encoding, so such a body counts as having no parameters.
  const isForm = request.headers['content-type']
    ?.toLowerCase()
    .startsWith('application/x-www-form-urlencoded');
  const form = new URLSearchParams(isForm ? text : '');
  return messageSid === undefined
    ? { status: 201, resource: acceptMessage(options, kept, form) }
    : { status: 200, resource: updateMessage(options.mailbox, kept, messageSid, form) };
}

function asTwilioError(error: unknown): TwilioError {
  if (error instanceof BodyTooLargeError) return new TwilioError(20413, error.message, 413);
  return new TwilioError(20500, 'An internal server error has occurred', 500);
}

function send(response: ServerResponse, status: number, body: object): void {
  const requestId = `RQ${randomBytes(16).toString('hex')}`;
  response.writeHead(status, {
    'content-type': 'application/json',
    'twilio-request-id': requestId,
  });
  response.end(JSON.stringify(body));
}
