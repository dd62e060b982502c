import type { IncomingMessage } from 'node:http';
import type { Mailbox } from '../mailbox.ts';
import { type AwsAction, startAwsServer } from './aws/aws-server.ts';
import { RequestTally } from './request-tally.ts';
import type { AcceptedEmail } from './ses/accepted-email.ts';
import { type SesAccount, sendEmail } from './ses/send-email.ts';
import type { StandIn } from './stand-in.ts';

export interface SesV2Options {
  /** 0 or absent takes any free port. */
  readonly port?: number | undefined;
  /** Addresses (`no-reply@example.com`) or domains (`example.com`, which covers its subdomains). */
  readonly verifiedIdentities: readonly string[];
  /** Names of the configuration sets that exist. */
  readonly configurationSets: readonly string[];
  /** Takes each accepted message. */
  readonly mailbox: Mailbox;
  /** Hears of each accepted message, before the client has its answer. */
  readonly onAccepted?: ((email: AcceptedEmail) => void) | undefined;
}

/** SES takes messages up to 40 MB. */
const BODY_LIMIT = 40 * 1024 * 1024;

/**
 * Amazon SES API v2 outside its sandbox, as far as SendEmail with `Simple` content. Accepted
 * messages go to the mailbox and nowhere else.
 */
export function startSesV2(options: SesV2Options): Promise<StandIn> {
  const account: SesAccount = options;
  const action: AwsAction = (input, { region }) => sendEmail(account, input, region);
  return startAwsServer(
    {
      signingName: 'ses',
      contentType: 'application/json',
      signatureStatus: 403,
      bodyLimit: BODY_LIMIT,
      errorBody: (error) => ({ message: error.message }),
      route: (request) => (isSendEmail(request) ? { name: 'SendEmail', action } : undefined),
    },
    options.port ?? 0,
    new RequestTally(),
  );
}

function isSendEmail(request: IncomingMessage): boolean {
  return request.method === 'POST' && request.url === '/v2/email/outbound-emails';
}
