import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { DeliveryReader } from '../src/domain/ports/delivery-reader.ts';
import type { Channel } from './events/cognito-event.ts';
import { openInboxServer } from './inbox/inbox-server.ts';
import { LambdaRunner } from './lambda/lambda-runner.ts';
import type { LogLine } from './lambda/log-line.ts';
import { Mailbox } from './mailbox.ts';
import { createDataDirectory } from './stack/data-directory.ts';
import type { FireInput } from './stack/fire-input.ts';
import type { FiredEvent, Firing } from './stack/fired-event.ts';
import { FiredEvents } from './stack/fired-events.ts';
import { type FunctionSurroundings, functionEnvironment } from './stack/function-environment.ts';
import { IssuedSecrets } from './stack/issued-secrets.ts';
import { FUNCTION_NAMES } from './stack/local-account.ts';
import { openLocalAudit } from './stack/local-audit.ts';
import { loadLocalSecrets } from './stack/local-secrets.ts';
import { LocalUserPool } from './stack/local-user-pool.ts';
import { startStandIns } from './stack/stand-ins.ts';
import type { TriggerResult } from './stack/trigger-result.ts';

const DEFAULT_BUNDLES = join(import.meta.dirname, '..', 'dist', 'lambda');

export interface StackOptions {
  /** Keeps the audit and the local key between runs; null keeps everything in memory. */
  readonly dataDir: string | null;
  /** Of the page; 0 or absent takes any free port. Everything else takes free ports. */
  readonly port?: number;
  /** Waits before a failed event's second and third try; default 2 s and 4 s. AWS: 1 and 2 min. */
  readonly retryDelaysMs?: readonly [number, number];
  /**
   * Gives the folder of the built functions; default `dist/lambda`. Called when port and database
   * are taken, so that a start that is refused does not build under one that runs.
   */
  readonly bundles?: () => Promise<string>;
  /** Lines that the functions write. */
  readonly onLog?: (line: LogLine) => void;
}

/** Both functions with everything around them, running on this machine. */
export interface LocalStack {
  /** Address of the page. */
  readonly url: string;
  readonly mailbox: Mailbox;
  readonly reader: DeliveryReader;
  /** Queues an event and returns; `settled` tells when it is done. */
  fire(input: FireInput): Promise<Firing>;
  /** Fires an event and waits until no further try follows. */
  trigger(input: FireInput): Promise<TriggerResult>;
  /** What is known of a notification of this run. */
  fired(notificationId: string): FiredEvent | null;
  /** Ends every process and server. Safe to call twice. */
  stop(): Promise<void>;
}

export const DEFAULT_RETRY_DELAYS_MS = [2000, 4000] as const;

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
  // The page's port is the one a person chose, so it is the one to complain about first.
  const inbox = await openInboxServer(options.port ?? 0);
  undo.push(() => inbox.close());
  const { keyMaterial, pepper } = await loadLocalSecrets(data?.secrets ?? null);
  const mailbox = new Mailbox();
  const twilioAuthToken = randomBytes(16).toString('hex');
  const databasePath = data?.database ?? null;
  const standIns = await startStandIns({ mailbox, keyMaterial, twilioAuthToken, databasePath });
  undo.push(() => standIns.close());
  const audit = await openLocalAudit(standIns.dynamoDb.url);
  undo.push(() => audit.close());

  const statusCallbackUrl = `${inbox.url}/receipts/twilio`;
  const surroundings = { standIns, pepper, twilioAuthToken, statusCallbackUrl };
  const bundles = (await options.bundles?.()) ?? DEFAULT_BUNDLES;
  const functions = {
    email: await startFunction('email', bundles, surroundings, options),
    sms: await startFunction('sms', bundles, surroundings, options),
  };
  undo.push(() => Promise.all([functions.email.stop(), functions.sms.stop()]));

  const issued = new IssuedSecrets();
  const events = new FiredEvents({
    pool: new LocalUserPool(standIns, functions, issued),
    issued,
    mailbox,
    audit,
  });
  inbox.serve({ mailbox, audit, events });
  return {
    url: inbox.url,
    mailbox,
    reader: audit.reader,
    fire: (input) => events.fire(input),
    trigger: (input) => events.trigger(input),
    fired: (notificationId) => events.find(notificationId),
    stop,
  };
}

async function startFunction(
  channel: Channel,
  bundles: string,
  surroundings: FunctionSurroundings,
  { retryDelaysMs, onLog }: StackOptions,
): Promise<LambdaRunner> {
  const functionName = FUNCTION_NAMES[channel];
  const runner = new LambdaRunner({
    functionName,
    bundlePath: join(bundles, functionName, 'index.mjs'),
    environment: functionEnvironment(channel, surroundings),
    retryDelaysMs: retryDelaysMs ?? [...DEFAULT_RETRY_DELAYS_MS],
    onLog: onLog ?? (() => {}),
  });
  await runner.start();
  return runner;
}
