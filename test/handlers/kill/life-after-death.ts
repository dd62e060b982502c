import { deliveryReport } from '../../../local/receipts/ses/delivery-report.ts';
import { inShort } from '../faults/in-short.ts';
import type { SenderWorld } from '../sender-world.ts';
import { callbackOf } from '../world/callback-of.ts';
import { sesEventOf } from '../world/ses-event-of.ts';
import type { DoomedSender } from './doomed-sender.ts';

/** What was seen of one event whose sender was killed. */
export interface Afterlife {
  readonly signal: unknown;
  /** The phase that the dead process left behind, and what the provider had taken by then. */
  readonly left: string;
  readonly takenBefore: number;
  /** How many deliveries later the event was settled. */
  readonly redeliveries: number;
  readonly row: string;
  readonly taken: number;
  readonly waits: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Lambda comes twice more. */
const REDELIVERIES = 2;

/** Kills a sender in the middle of an event, then does what Lambda and the schedule do. */
export async function lifeAfterDeath(
  world: SenderWorld,
  sender: DoomedSender,
  channel: 'email' | 'sms',
  requestId: string,
  withReceipt: boolean,
): Promise<Afterlife> {
  const event = await world.event({ channel, trigger: 'SignUp' }, '402917');
  const before = new Set((await world.rows()).map(({ id }) => id));
  const ledgerBefore = world.ledger.all.length;
  const own = async () => (await world.rows()).find(({ id }) => !before.has(id)) ?? null;

  const signal = await sender.deliver(event, requestId);
  const left = await own();
  const acceptances = () => world.ledger.all.slice(ledgerBefore);
  const takenBefore = acceptances().length;
  const [acceptance] = acceptances();
  if (withReceipt && acceptance !== undefined) {
    if (channel === 'email') await world.report(sesEventOf(acceptance, deliveryReport));
    else await world.callback(callbackOf(acceptance, { status: 'delivered' }));
  }

  let redeliveries = 0;
  for (let settled = false; !settled && redeliveries < REDELIVERIES; ) {
    const row = await own();
    if (row !== null) await world.audit.letTimePass(row.id, MINUTE);
    redeliveries += 1;
    settled = await world.deliver(channel, event, requestId).then(
      () => true,
      () => false,
    );
  }
  const row = await own();
  if (row === null) throw new Error('There is no row');
  await world.audit.letTimePass(row.id, HOUR);
  await world.settle();
  const end = await world.audit.one(row.id);
  return {
    signal,
    left: left?.phase ?? 'no row',
    takenBefore,
    redeliveries,
    row: inShort(end),
    taken: acceptances().length,
    waits: end?.phase === 'SENDING' || end?.phase === 'RETRYABLE',
  };
}
