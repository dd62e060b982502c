import { isDeepStrictEqual } from 'node:util';
import type { TriggerSuffix } from '../../../local/events/cognito-event.ts';
import type { Channel } from '../../../src/domain/channel.ts';
import type { DeliveryPolicy } from '../../../src/domain/delivery-phase.ts';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { FAULTS, type FaultName } from './faults.ts';
import { inShort } from './in-short.ts';
import { outcomeOf } from './outcome-of.ts';

/** Where on a sender's line of calls something goes wrong. */
export interface SenderSite {
  readonly channel: Channel;
  readonly trigger: TriggerSuffix;
  readonly peer: keyof SenderWorld['peers'];
  readonly policy: DeliveryPolicy;
}

/** What was seen of one event that met a fault and was delivered again. */
export interface SenderFaultStory {
  /** What Lambda saw of the first delivery. */
  readonly first: string;
  /** Requests that the provider's door saw by then. */
  readonly requests: number;
  readonly row: string;
  /** A second delivery, at once, the fault mended; null when the row is not at work. */
  readonly early: string | null;
  readonly requestsThen: number;
  /** A minute later, delivered again. */
  readonly healed: string;
  /** Messages that the provider took in all. */
  readonly accepted: number;
  /** What the log says of it. */
  readonly events: readonly unknown[];
}

const MINUTE = 60_000;

/** One event, delivered into a fault, then without it: at once, a minute later, and once too often. */
export async function meetSenderFault(
  { channel, trigger, peer: name, policy }: SenderSite,
  fault: FaultName,
  eventsOf: (id: string) => readonly unknown[],
): Promise<SenderFaultStory> {
  const world = await oneAtATime(() => startSenderWorld(policy));
  try {
    const secret = trigger === 'AccountTakeOverNotification' ? null : '402917';
    const event = await world.event({ channel, trigger }, secret);
    const provider = world.peers[channel === 'email' ? 'ses' : 'twilio'];
    const onlyRow = async () => (await world.rows())[0] ?? null;

    // As Lambda does: on a busy machine even a sound database may answer too late.
    const deliverUntilDone = async () => {
      for (let delivery = 1; delivery <= 3; delivery += 1) {
        const outcome = await outcomeOf(world.deliver(channel, event, 'request-1'));
        if (outcome !== 'threw audit_unavailable') return;
      }
    };

    world.peers[name].break(FAULTS[fault]);
    const first = await outcomeOf(world.deliver(channel, event, 'request-1'));
    await world.peers[name].mend();
    const requests = provider.count;
    const broken = await onlyRow();

    const atWork = broken !== null && ['SENDING', 'UNKNOWN'].includes(broken.phase);
    const early = atWork ? await outcomeOf(world.deliver(channel, event, 'request-1')) : null;
    const requestsThen = provider.count;

    if (broken !== null) await world.audit.letTimePass(broken.id, MINUTE);
    await deliverUntilDone();
    const healed = await onlyRow();
    await deliverUntilDone();
    const last = await onlyRow();
    if (!isDeepStrictEqual(last, healed)) throw new Error('A settled row changed');
    return {
      first,
      requests,
      row: inShort(broken),
      early,
      requestsThen,
      healed: inShort(healed),
      accepted: world.ledger.all.length,
      events: healed === null ? [] : eventsOf(healed.id),
    };
  } finally {
    await world.stop();
  }
}

let starting: Promise<unknown> = Promise.resolve();

/** Worlds that start all at once would keep one another from answering in time. */
function oneAtATime<Value>(start: () => Promise<Value>): Promise<Value> {
  const started = starting.then(start);
  starting = started.catch(() => undefined);
  return started;
}
