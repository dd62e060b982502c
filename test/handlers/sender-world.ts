import { Mailbox } from '../../local/mailbox.ts';
import { twilioSignature } from '../../local/receipts/twilio/twilio-signature.ts';
import type { Item } from '../../src/adapters/dynamodb/audit-item.ts';
import type { Environment } from '../../src/config/read-environment.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { AuditRows } from './world/audit-rows.ts';
import { composeFunctions } from './world/compose-functions.ts';
import { givenUpRecord } from './world/given-up-record.ts';
import { type HttpWish, httpEvent } from './world/http-event.ts';
import { Ledger } from './world/ledger.ts';
import { SCHEDULED_EVENT } from './world/scheduled-event.ts';
import { type EventWish, sealedEvent } from './world/sealed-event.ts';
import { TEST_ACCOUNT } from './world/test-account.ts';
import { worldEnvironment } from './world/world-environment.ts';
import { startWorldPeers } from './world/world-peers.ts';

export const POOL = TEST_ACCOUNT.poolId;
export const KEY_ARN = TEST_ACCOUNT.keyArn;
export const ANN = TEST_ACCOUNT.ann;

export interface WorldOptions {
  readonly environment?: Environment;
  /** Directory of the audit's database; default in memory. */
  readonly storePath?: string;
  /** How long each invocation may take, in milliseconds; leases follow from it. */
  readonly remainingMs?: number;
}

/** A callback of Twilio's, as far as a test chooses it. */
type CallbackWish = Partial<HttpWish> & {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly authToken?: string;
};

/** All five functions, composed as in Lambda, over real peers that can be made to fail. */
export async function startSenderWorld(
  policy = 'at-least-once',
  { environment = {}, storePath, remainingMs = 29_000 }: WorldOptions = {},
) {
  const { credentials, twilio, pepper } = TEST_ACCOUNT;
  const mailbox = new Mailbox();
  const ledger = new Ledger();
  const { targets, peers, close } = await startWorldPeers(mailbox, ledger, storePath ?? null);
  const audit = await AuditRows.open(targets.dynamodb.url);

  process.env['AWS_ACCESS_KEY_ID'] = credentials.accessKeyId;
  process.env['AWS_SECRET_ACCESS_KEY'] = credentials.secretAccessKey;
  const settings = worldEnvironment(peers, { DELIVERY_POLICY: policy, ...environment });
  const handlers = await composeFunctions(settings);
  for (const peer of Object.values(peers)) peer.count = 0;

  const context = (awsRequestId: string) => ({
    awsRequestId,
    getRemainingTimeInMillis: () => remainingMs,
  });
  let requests = 0;
  return {
    mailbox,
    ledger,
    peers,
    audit,
    settings,
    secrets: [twilio.token, credentials.secretAccessKey, pepper],

    /** The event Cognito would send, with `secret` encrypted in it as Cognito does. */
    event(wish: EventWish, secret: string | null) {
      return sealedEvent(wish, secret, targets.kms.url);
    },

    /** One delivery by Lambda. Pass the same request id to deliver the same event again. */
    deliver(channel: 'email' | 'sms', event: unknown, requestId?: string): Promise<unknown> {
      requests += 1;
      return handlers[channel](event, context(requestId ?? `request-${requests}`));
    },

    /** One delivery by EventBridge. */
    report(event: unknown): Promise<unknown> {
      return handlers.sesEvents(event);
    },

    /** One request to the callback's address, by whomever. @returns the status of the answer */
    async request(event: unknown): Promise<number> {
      return (await handlers.twilioStatus(event)).statusCode;
    },

    /** One signed callback of Twilio. @returns the status of the answer */
    callback({ url, fields, authToken = twilio.token, ...wish }: CallbackWish): Promise<number> {
      const headers = { 'x-twilio-signature': twilioSignature(authToken, url, fields) };
      const body = new URLSearchParams(fields).toString();
      return this.request(
        httpEvent({ body, ...wish, url, headers: { ...headers, ...wish.headers } }),
      );
    },

    /** What the settler is called for when Lambda gives an event up. */
    giveUp(payload: unknown, requestId = 'request-given-up'): Promise<unknown> {
      return handlers.settler(givenUpRecord(payload, requestId), context('settler'));
    },

    /** One run of the settler by the clock, or for whatever it is given. */
    settle(event: unknown = SCHEDULED_EVENT): Promise<unknown> {
      return handlers.settler(event, context('settler'));
    },

    rawRows: (): Promise<Item[]> => audit.raw(),
    rows: (): Promise<DeliveryRecord[]> => audit.all(),
    stop: close,
  };
}

export type SenderWorld = Awaited<ReturnType<typeof startSenderWorld>>;
