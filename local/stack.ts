import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { TWILIO_CALLS_AGAIN } from '../infra/stack/twilio-calls-again.ts';
import type { DeliveryPolicy } from '../src/domain/delivery-phase.ts';
import type { DeliveriesInPeriod } from '../src/domain/ports/deliveries-in-period.ts';
import type { DeliveryReader } from '../src/domain/ports/delivery-reader.ts';
import type { GalleryBrand } from './gallery/gallery-brand.ts';
import type { LogLine } from './lambda/log-line.ts';
import { Mailbox } from './mailbox.ts';
import { loadSignInKeys } from './oidc/sign-in-keys.ts';
import { createDataDirectory } from './stack/data-directory.ts';
import type { FireInput } from './stack/fire-input.ts';
import type { FiredEvent, Firing } from './stack/fired-event.ts';
import { FiredEvents } from './stack/fired-events.ts';
import { invokeByHttp } from './stack/http-gateway.ts';
import { IssuedSecrets } from './stack/issued-secrets.ts';
import { openLocalAudit } from './stack/local-audit.ts';
import { loadLocalSecrets } from './stack/local-secrets.ts';
import { LocalUserPool } from './stack/local-user-pool.ts';
import { openOrigins } from './stack/origins.ts';
import { ReceiptFunctions } from './stack/receipt-functions.ts';
import { NO_SENDERS, type Senders } from './stack/senders.ts';
import { StackFaults } from './stack/stack-faults.ts';
import { startFunctions } from './stack/stack-functions.ts';
import { startStandIns } from './stack/stand-ins.ts';
import type { TriggerResult } from './stack/trigger-result.ts';

const DEFAULT_BUNDLES = join(import.meta.dirname, '..', 'dist', 'lambda');

export interface StackOptions {
  /** Keeps the audit and the local key between runs; null keeps everything in memory. */
  readonly dataDir: string | null;
  /**
   * Of the inbox; the console and the sign-in take the two behind it, or any free ones. 0 or absent
   * takes free ports for all. Everything else takes free ports.
   */
  readonly port?: number;
  /** Waits before a failed event's second and third try; default 2 s and 4 s. AWS: 1 and 2 min. */
  readonly retryDelaysMs?: readonly [number, number];
  /** How often the settler looks for overdue rows; default 5 s, null never. AWS: every 5 minutes. */
  readonly settleEveryMs?: number | null;
  /** Default at-least-once, as deployed. */
  readonly policy?: DeliveryPolicy;
  /** Whom the providers know as senders, beside those of the local account. */
  readonly senders?: Senders;
  /**
   * Gives the folder of the built functions; default `dist/lambda`. Called when port and database
   * are taken, so that a start that is refused does not build under one that runs.
   */
  readonly bundles?: () => Promise<string>;
  /** Gives the folder of the built console, at the same time; absent serves the API alone. */
  readonly console?: () => Promise<string>;
  /** What the gallery shows; by default brands of ours. */
  readonly galleryBrands?: readonly GalleryBrand[];
  /** Lines that the functions write. */
  readonly onLog?: (line: LogLine) => void;
}

/** All functions with everything around them, running on this machine. */
export interface LocalStack {
  /** Address of the inbox. */
  readonly url: string;
  /** Address of the console; the audit API is under `/api` there. */
  readonly console: string;
  /** Where staff sign in: the issuer of their tokens. */
  readonly issuer: string;
  /** Address of the database, past every fault. */
  readonly dynamoDb: string;
  readonly mailbox: Mailbox;
  readonly reader: DeliveryReader;
  readonly period: DeliveriesInPeriod;
  /** What can be broken, and how receipts come. */
  readonly faults: StackFaults;
  /** Queues an event and returns; `settled` tells when it is done. */
  fire(input: FireInput): Promise<Firing>;
  /** Fires an event and waits until no further try follows. */
  trigger(input: FireInput): Promise<TriggerResult>;
  /** What is known of a notification of this run. */
  fired(notificationId: string): FiredEvent | null;
  /** How many requests of each kind the database has had. */
  databaseRequests(): Readonly<Record<string, number>>;
  /** Ends every process and server. Safe to call twice. */
  stop(): Promise<void>;
}

export const DEFAULT_RETRY_DELAYS_MS = [2000, 4000] as const;
const SETTLE_EVERY_MS = 5000;

/**
 * Starts the built functions, the services they use, and the page.
 *
 * @throws PortTakenError, StoreInUseError, and Error when `npm run build` has not been run
 */
export async function startStack(options: StackOptions): Promise<LocalStack> {
  const undo: (() => unknown)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= (async () => {
      for (const step of undo.reverse()) await step();
    })();
    return stopped;
  };
  try {
    return await assemble(options, undo, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(
  options: StackOptions,
  undo: (() => unknown)[],
  stop: () => Promise<void>,
): Promise<LocalStack> {
  const data = options.dataDir === null ? null : await createDataDirectory(options.dataDir);
  // A port that a person chose is the first thing to complain about.
  const {
    inbox,
    console: consoleServer,
    oidc,
  } = await openOrigins(options.port ?? 0, options.galleryBrands, undo);
  const { keyMaterial, pepper } = await loadLocalSecrets(data?.secrets ?? null);
  const mailbox = new Mailbox();
  const twilioAuthToken = randomBytes(16).toString('hex');
  const reporting = new ReceiptFunctions({
    twilioAuthToken,
    reported: (notificationId) => events.announce(notificationId),
    onError: () => undefined, // A function that does not take a report says so in its own log.
  });
  const { receipts } = reporting;
  const standIns = await startStandIns({
    mailbox,
    keyMaterial,
    pepper,
    twilioAuthToken,
    databasePath: data?.database ?? null,
    senders: options.senders ?? NO_SENDERS,
    onEmail: receipts.onEmail,
    onSms: receipts.onSms,
  });
  undo.push(() => standIns.close());
  const audit = await openLocalAudit(standIns.dynamoDb.url);
  undo.push(() => audit.close());

  const functions = await startFunctions({
    bundles: (await options.bundles?.()) ?? DEFAULT_BUNDLES,
    surroundings: {
      standIns,
      policy: options.policy ?? 'at-least-once',
      statusCallbackUrl: `${inbox.url}/receipts/twilio${TWILIO_CALLS_AGAIN}`,
      issuer: oidc.url,
    },
    retryDelaysMs: options.retryDelaysMs ?? [...DEFAULT_RETRY_DELAYS_MS],
    settleEveryMs: options.settleEveryMs === undefined ? SETTLE_EVERY_MS : options.settleEveryMs,
    onLog: options.onLog ?? (() => {}),
  });
  undo.push(() => functions.stop());
  undo.push(() => receipts.close());
  reporting.connect(functions);

  const issued = new IssuedSecrets();
  const events = new FiredEvents({
    pool: new LocalUserPool(standIns, functions, issued),
    issued,
    mailbox,
    audit,
    receipts,
  });
  const faults = new StackFaults(standIns.peers, receipts);
  await oidc.serve(await loadSignInKeys(data?.signInKeys ?? null), originsOf(consoleServer.url));
  await consoleServer.serve({
    folder: (await options.console?.()) ?? null,
    issuer: oidc.url,
    api: (request) => invokeByHttp(request, functions.auditApi),
  });
  inbox.serve({
    mailbox,
    audit,
    events,
    faults,
    twilioCallback: (r) => reporting.twilioCallback(r),
    consoleUrl: consoleServer.url,
  });
  return {
    url: inbox.url,
    console: consoleServer.url,
    issuer: oidc.url,
    dynamoDb: standIns.dynamoDb.url,
    mailbox,
    reader: audit.reader,
    period: audit.period,
    faults,
    fire: (input) => events.fire(input),
    trigger: (input) => events.trigger(input),
    fired: (notificationId) => events.find(notificationId),
    databaseRequests: () => standIns.dynamoDb.requests(),
    stop,
  };
}

/** This machine has two names, and a browser takes them for two origins. */
function originsOf(url: string): readonly string[] {
  return [url, url.replace('127.0.0.1', 'localhost')];
}
