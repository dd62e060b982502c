import type { FaultConditions } from '../../../local/faults/fault-conditions.ts';
import { namesAction } from '../../../local/faults/names-action.ts';
import { deliveryReport } from '../../../local/receipts/ses/delivery-report.ts';
import { sendReport } from '../../../local/receipts/ses/send-report.ts';
import { type SenderWorld, startSenderWorld } from '../sender-world.ts';
import { callbackOf } from '../world/callback-of.ts';
import type { Acceptance } from '../world/ledger.ts';
import { sesEventOf } from '../world/ses-event-of.ts';
import { FAULTS, type FaultName } from './faults.ts';
import { inShort } from './in-short.ts';
import { outcomeOf } from './outcome-of.ts';

/** A write to the audit after the provider took the message. */
export type AuditSite = 'record' | 'ses-receipt' | 'twilio-receipt' | 'settler';

/** What was seen of one such write that met a fault and was made again. */
export interface AuditFaultStory {
  /** What the caller saw of the write that failed. */
  readonly first: string;
  readonly row: string;
  /** The same again, the fault mended. */
  readonly again: string;
  readonly healed: string;
  /** The row's own story: phases in the order in which they were written. */
  readonly timeline: string;
  readonly receipts: number;
  /** Messages that the provider took in all. */
  readonly accepted: number;
  readonly events: readonly unknown[];
}

const HOUR = 3600_000;

/** One message whose audit cannot be told at this place, and what becomes of it. */
export async function meetAuditFault(
  site: AuditSite,
  fault: FaultName,
  eventsOf: (id: string) => readonly unknown[],
): Promise<AuditFaultStory> {
  const world = await startSenderWorld();
  try {
    const channel = site === 'twilio-receipt' ? 'sms' : 'email';
    const event = await world.event({ channel, trigger: 'SignUp' }, '402917');
    const deliver = () => world.deliver(channel, event, 'request-1');
    const { dynamodb } = world.peers;
    const breakNow = (conditions?: FaultConditions) => dynamodb.break(FAULTS[fault], conditions);
    const seen = async () => {
      const row = (await world.rows())[0];
      if (row === undefined) throw new Error('There is no row');
      return row;
    };

    // Where the record fails, it fails from the moment on in which the provider took the message.
    if (site === 'record') world.ledger.subscribe(() => breakNow());
    if (site === 'settler') dynamodb.break({ kind: 'reject' }, { skip: 1 });
    const delivered = await outcomeOf(deliver());
    if (site !== 'record') await dynamodb.mend();

    const [acceptance] = world.ledger.all;
    if (acceptance === undefined) throw new Error('Nothing was sent');
    const act = actionAt(site, world, acceptance, deliver);
    if (site === 'settler') await world.audit.letTimePass(acceptance.notificationId, HOUR);
    if (site !== 'record') {
      // A refused connection refuses everything; all else hits the write alone.
      breakNow({ when: namesAction('UpdateItem') });
    }
    const first = site === 'record' ? delivered : await outcomeOf(act());
    await dynamodb.mend();
    const row = inShort(await seen());
    const again = await outcomeOf(act());
    const healed = await seen();
    return {
      first,
      row,
      again,
      healed: inShort(healed),
      timeline: healed.timeline.map(({ phase }) => phase).join(' '),
      receipts: healed.receipts.length,
      accepted: world.ledger.all.length,
      events: eventsOf(healed.id),
    };
  } finally {
    await world.stop();
  }
}

function actionAt(
  site: AuditSite,
  world: SenderWorld,
  acceptance: Acceptance,
  deliver: () => Promise<unknown>,
): () => Promise<unknown> {
  switch (site) {
    case 'ses-receipt':
      return () => world.report(sesEventOf(acceptance, deliveryReport));
    case 'twilio-receipt':
      return () => world.callback(callbackOf(acceptance, { status: 'delivered' }));
    case 'settler':
      return () => world.settle();
    case 'record':
      // The receipt heals the row: Lambda may come again, and the settler finds the truth.
      return async () => {
        await world.report(sesEventOf(acceptance, sendReport));
        await world.audit.letTimePass(acceptance.notificationId, HOUR);
        await deliver();
        await world.settle();
      };
  }
}
