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
import { Mailbox } from '../../local/mailbox.ts';
import { AuditRows } from '../handlers/world/audit-rows.ts';
import { Ledger } from '../handlers/world/ledger.ts';
import { SCHEDULED_EVENT } from '../handlers/world/scheduled-event.ts';
import { worldEnvironment } from '../handlers/world/world-environment.ts';
import { startWorldPeers } from '../handlers/world/world-peers.ts';
import { Chance } from './chance.ts';
import { Chaos } from './chaos.ts';
import { FunctionsProcess } from './functions-process.ts';
import { startHookServer } from './hook-server.ts';
import { LambdaService } from './lambda-service.ts';
import { MemoryWatch } from './memory-watch.ts';
import { printReport } from './print-report.ts';
import { reconcile } from './reconcile.ts';
import { Reporting } from './reporting.ts';
import { soakEvent } from './soak-event.ts';

const NOTIFICATIONS = Number(process.argv[2] ?? 5000);
const SEED = Number(process.argv[3] ?? 1);
const POLICY = process.argv[4] ?? 'at-least-once';
const CONCURRENCY = 50;
/** Memory is looked at this often in a run. */
const MEMORY_SAMPLES = 100;
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
  ({ event, notificationId, attempt }) => {
    events[String(event)] = (events[String(event)] ?? 0) + 1;
    // Taken, and heard of, but the audit could not be told.
    if (event === 'audit_write_lost') chaos.unheard.add(`${notificationId}.${attempt}`);
  },
);
lambda = new LambdaService(functions);
const reporting = new Reporting(lambda, chance);
ledger.subscribe(reporting.take);

const ids: string[] = [];
let begun = 0;
let done = 0;
const memory = new MemoryWatch();

async function one(number: number): Promise<void> {
  const requestId = `soak-${number}`;
  const { id, channel, event } = await soakEvent(number, requestId, targets.kms.url);
  ids.push(id);
  await lambda.deliver(channel, event, requestId);
}

async function worker(): Promise<void> {
  while (begun < NOTIFICATIONS) {
    begun += 1;
    await one(begun);
    done += 1;
    if (done % Math.ceil(NOTIFICATIONS / MEMORY_SAMPLES) === 0) {
      memory.add(done / NOTIFICATIONS, await functions.memory());
    }
  }
}

const started = Date.now();
const seconds = () => Math.round((Date.now() - started) / 1000);
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
const held = printReport({
  ids,
  rows,
  ledger,
  chaos,
  lambda,
  reporting,
  breaches,
  events,
  wanted: `${NOTIFICATIONS} ${POLICY}, seed ${SEED}, ${CONCURRENCY} at a time`,
  times: `${sendingSeconds} s to send, ${seconds()} s in all`,
  complete: ids.length === NOTIFICATIONS,
  memory,
});

functions.stop();
await hook.close();
await close();
await rm(folder, { recursive: true, force: true });
process.exitCode = held ? 0 : 1;
