/**
 * Thousands of notifications through all five functions and real HTTP, while every tenth request to
 * every peer goes wrong; then the audit is held against the providers' own ledgers.
 *
 * `node test/soak/http-soak.ts [notifications] [seed] [policy]`; ends with 1 on any breach.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { TRIGGERS } from '../../local/events/cognito-event.ts';
import { Mailbox } from '../../local/mailbox.ts';
import { readCustomSenderEvent } from '../../src/adapters/cognito/read-custom-sender-event.ts';
import { nodeSha256 } from '../../src/adapters/node-crypto/sha-256.ts';
import { AuditRows } from '../handlers/world/audit-rows.ts';
import { Ledger } from '../handlers/world/ledger.ts';
import { SCHEDULED_EVENT } from '../handlers/world/scheduled-event.ts';
import { sealedEvent } from '../handlers/world/sealed-event.ts';
import { worldEnvironment } from '../handlers/world/world-environment.ts';
import { startWorldPeers } from '../handlers/world/world-peers.ts';
import { Chance } from './chance.ts';
import { Chaos } from './chaos.ts';
import { FunctionsProcess } from './functions-process.ts';
import { startHookServer } from './hook-server.ts';
import { LambdaService } from './lambda-service.ts';
import { reconcile } from './reconcile.ts';
import { Reporting } from './reporting.ts';

const NOTIFICATIONS = Number(process.argv[2] ?? 5000);
const SEED = Number(process.argv[3] ?? 1);
const POLICY = process.argv[4] ?? 'at-least-once';
const CONCURRENCY = 50;
/** After this share of all notifications, memory must not grow any more. */
const WARM_UP = 0.3;
const GROWTH_LIMIT = 0.1;
/** Leases are 35 s and abandoned a second later; the slowest receipts come after four. */
const PATIENCE_MS = 120_000;

const chance = new Chance(SEED);
const chaos = new Chaos(chance);
const ledger = new Ledger();
const folder = await mkdtemp(join(tmpdir(), 'sealpost-soak-'));
const { targets, peers, close } = await startWorldPeers(
  new Mailbox(),
  ledger,
  join(folder, 'audit'),
);
const audit = await AuditRows.open(targets.dynamodb.url);

let lambda: LambdaService;
const hook = await startHookServer((event) => lambda.request(event));
const events: Record<string, number> = {};
const functions = await FunctionsProcess.start(
  worldEnvironment(peers, {
    TWILIO_STATUS_CALLBACK_URL: `${hook.url}/twilio#rc=5&rp=all`,
    DELIVERY_POLICY: POLICY,
    DELIVERY_GRACE_SECONDS: '1',
    ABANDONED_AFTER_SECONDS: '1',
    CONFIRMATION_SECONDS: '15',
  }),
  ({ event, notificationId, attempt, reason }) => {
    events[String(event)] = (events[String(event)] ?? 0) + 1;
    // Taken, and heard of, but the audit could not be told.
    if (event === 'audit_write_lost') chaos.unheard.add(`${notificationId}.${attempt}`);
    if (reason === 'no_answer') chaos.heardNothing(`${notificationId}.${attempt}`);
  },
);
lambda = new LambdaService(functions);
const reporting = new Reporting(lambda, chance);
ledger.subscribe(reporting.take);

const ids: string[] = [];
let begun = 0;
let done = 0;
let warm: number | null = null;

async function one(number: number): Promise<void> {
  const { channel, trigger } = TRIGGERS[number % TRIGGERS.length] ?? {
    channel: 'email',
    trigger: 'SignUp',
  };
  const secret = trigger === 'AccountTakeOverNotification' ? null : String(100_000 + number);
  const event = await sealedEvent({ channel, trigger }, secret, targets.kms.url);
  const requestId = `soak-${number}`;
  const reading = { provider: channel === 'email' ? 'ses' : 'twilio', sha256: nodeSha256 } as const;
  const read =
    channel === 'email'
      ? readCustomSenderEvent(event, requestId, { ...reading, channel, provider: 'ses' })
      : readCustomSenderEvent(event, requestId, { ...reading, channel, provider: 'twilio' });
  if (!read.ok) throw new Error('The soak makes unreadable events');
  ids.push(read.value.notification.id);
  await lambda.deliver(channel, event, requestId);
}

async function worker(): Promise<void> {
  while (begun < NOTIFICATIONS) {
    begun += 1;
    await one(begun);
    done += 1;
    if (done === Math.round(NOTIFICATIONS * WARM_UP)) warm = await functions.memory();
  }
}

const started = Date.now();
const seconds = () => Math.round((Date.now() - started) / 1000);
const mega = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`;
const progress = setInterval(() => {
  const { retries, givenUp } = lambda.counts;
  console.log(
    `${String(seconds()).padStart(4)} s  ${done}/${NOTIFICATIONS} done, ${ledger.all.length} taken, ${retries} retries, ${givenUp} given up`,
  );
}, 1000);

/** As the schedule does, often. */
let settling = true;
const schedule = (async () => {
  while (settling) {
    await lambda.persist('settler', SCHEDULED_EVENT, 'schedule');
    await pause(1000);
  }
})();

chaos.start(peers);
await Promise.all(Array.from({ length: CONCURRENCY }, worker));
const sendingSeconds = seconds();
await reporting.idle();
await chaos.stop(peers);
const end = await functions.memory();

const waits = async () => (await audit.all()).filter(({ dueAt }) => dueAt !== null).length;
const patience = Date.now() + PATIENCE_MS;
for (let waiting = await waits(); waiting > 0 && Date.now() < patience; waiting = await waits()) {
  console.log(`${String(seconds()).padStart(4)} s  ${waiting} rows wait for the settler`);
  await pause(1000);
}
settling = false;
await schedule;
clearInterval(progress);

const rows = await audit.all();
const breaches = reconcile(
  {
    ids,
    acceptances: ledger.all,
    announced: reporting.announced,
    unheard: chaos.unheard,
    mostAcceptances: POLICY === 'at-most-once' ? 1 : 3,
  },
  rows,
);
const growth = warm === null ? Number.NaN : end / warm - 1;
const phases = Object.groupBy(rows, ({ phase }) => phase);
const count = (things: Readonly<Record<string, number>>) =>
  Object.entries(things)
    .map(([name, number]) => `${name} ${number}`)
    .join(', ');
const twice = new Map<string, number>();
for (const { notificationId } of ledger.all) {
  twice.set(notificationId, (twice.get(notificationId) ?? 0) + 1);
}
const results: readonly (readonly [string, string, boolean])[] = [
  [
    'notifications',
    `${ids.length} ${POLICY}, seed ${SEED}, ${CONCURRENCY} at a time`,
    ids.length === NOTIFICATIONS,
  ],
  ['time', `${sendingSeconds} s to send, ${seconds()} s in all`, true],
  ['requests to the peers', `${chaos.requests}, of which broken: ${count(chaos.counts)}`, true],
  ['invocations', `${count(lambda.counts)}`, true],
  ['receipts', count(reporting.modes), reporting.failures.length === 0],
  ['log', count(events), (events['internal_error'] ?? 0) === 0],
  [
    'rows',
    Object.entries(phases)
      .map(([phase, some]) => `${phase} ${some?.length}`)
      .join(', '),
    rows.length === ids.length,
  ],
  [
    'taken by the providers',
    `${ledger.all.length}, twice or more: ${[...twice.values()].filter((n) => n > 1).length}`,
    true,
  ],
  ['lost', String(breaches.lost.length), breaches.lost.length === 0],
  [
    'duplicated without doubt',
    String(breaches.duplicated.length),
    breaches.duplicated.length === 0,
  ],
  ['unsettled', String(breaches.unsettled.length), breaches.unsettled.length === 0],
  [
    'mismatches with the ledgers',
    String(breaches.mismatches.length),
    breaches.mismatches.length === 0,
  ],
  [
    'memory of the functions',
    `${mega(warm ?? 0)} warm, ${mega(end)} at the end: ${(growth * 100).toFixed(1)} %`,
    growth < GROWTH_LIMIT,
  ],
];
console.log('');
for (const [what, value, held] of results) {
  console.log(`${held ? ' ok ' : 'FAIL'}  ${what.padEnd(28)} ${value}`);
}
for (const breach of Object.values(breaches).flat().slice(0, 20)) console.error(breach);

functions.stop();
await hook.close();
await close();
await rm(folder, { recursive: true, force: true });
process.exitCode = results.every(([, , held]) => held) ? 0 : 1;
