import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveryReport } from '../../local/receipts/ses/delivery-report.ts';
import { sendReport } from '../../local/receipts/ses/send-report.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import { ANN, type SenderWorld, startSenderWorld } from './sender-world.ts';
import { CaughtLog } from './world/caught-log.ts';
import { givenUpRecord } from './world/given-up-record.ts';
import { sesEventOf } from './world/ses-event-of.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const CODE = '8675309042611973';

let world: SenderWorld;
let log: CaughtLog;
beforeAll(async () => {
  world = await startSenderWorld();
});
afterAll(() => world.stop());
beforeEach(async () => {
  log = new CaughtLog();
  for (const peer of Object.values(world.peers)) {
    await peer.mend();
    peer.count = 0;
  }
});
afterEach(() => vi.restoreAllMocks());

const signUp = (channel: 'email' | 'sms' = 'email') =>
  world.event({ channel, trigger: 'SignUp' }, CODE);

/** The row that came about while `work` ran. */
async function rowOf(work: () => Promise<unknown>): Promise<DeliveryRecord> {
  const before = new Set((await world.rows()).map(({ id }) => id));
  await work();
  const added = (await world.rows()).filter(({ id }) => !before.has(id));
  expect(added).toHaveLength(1);
  return added[0] as DeliveryRecord;
}

/** A row whose sender has died after its message was taken: the record never went through. */
function sending(): Promise<DeliveryRecord> {
  return rowOf(async () => {
    world.peers.dynamodb.break({ kind: 'server-error' }, { skip: 1 });
    await world.deliver('email', await signUp());
    await world.peers.dynamodb.mend();
  });
}
/** A row that waits for KMS. */
async function retryable(channel: 'email' | 'sms' = 'email') {
  const event = await signUp(channel);
  const row = await rowOf(async () => {
    world.peers.kms.break({ kind: 'reject' });
    await world.deliver(channel, event).catch(() => undefined);
    await world.peers.kms.mend();
  });
  expect(row).toMatchObject({ phase: 'RETRYABLE', reason: 'kms_denied' });
  return { event, row };
}

describe('an event that Lambda gave up', () => {
  it.each(['email', 'sms'] as const)(
    'of which there is no row gets one, with its recipient (%s)',
    async (channel) => {
      const event = await signUp(channel);
      const row = await rowOf(() => world.giveUp(event));
      expect(row).toMatchObject({
        channel,
        phase: 'FAILED',
        reason: 'retries_exhausted',
        dueAt: null,
      });
      expect(log.events()).toContain('event_given_up');

      // The same person as when a message went out: found by the same fingerprint, masked the same.
      const sent = await rowOf(async () => world.deliver(channel, await signUp(channel)));
      expect(row.recipient).not.toBeNull();
      expect(row.recipient).toEqual(sent.recipient);
      expect(row.sub).toBe(ANN.sub);
    },
  );

  it('gets the same id as its sender would give it', async () => {
    const { event, row } = await retryable();
    await world.giveUp(event);
    expect((await world.rows()).filter(({ id }) => id === row.id)).toHaveLength(1);
    expect(await world.audit.one(row.id)).toMatchObject({
      phase: 'FAILED',
      reason: 'kms_denied',
      dueAt: null,
    });
  });

  it('is told as expired when its code died meanwhile', async () => {
    const { event, row } = await retryable();
    await world.audit.letTimePass(row.id, 25 * HOUR);
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toMatchObject({
      phase: 'EXPIRED',
      reason: 'code_expired',
    });
  });

  it('is left alone while an attempt may still be under way', async () => {
    const event = await signUp();
    const row = await rowOf(async () => {
      world.peers.dynamodb.break({ kind: 'server-error' }, { skip: 1 });
      await world.deliver('email', event);
      await world.peers.dynamodb.mend();
    });
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toMatchObject({ phase: 'SENDING', dueAt: row.dueAt });

    await world.audit.letTimePass(row.id, HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({
      phase: 'UNKNOWN',
      reason: 'process_lost',
    });
  });

  it('changes nothing that is settled', async () => {
    const event = await signUp();
    const row = await rowOf(() => world.deliver('email', event));
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toEqual(row);
  });

  it('twice is the same as once', async () => {
    const event = await signUp();
    const row = await rowOf(() => world.giveUp(event));
    await world.giveUp(event);
    expect(await world.audit.one(row.id)).toEqual(row);
  });

  it.each([
    ['too old', 'EventAgeExceeded'],
    ['tried too often', 'RetriesExhausted'],
  ] as const)('because it was %s', async (_why, condition) => {
    const event = await signUp();
    const row = await rowOf(() => world.settle(givenUpRecord(event, 'r-1', condition)));
    expect(row).toMatchObject({ phase: 'FAILED', reason: 'retries_exhausted' });
  });

  it.each([null, 'CODE', { hello: 'world' }, { triggerSource: 'CustomEmailSender_SignUp' }])(
    'that says too little to be filed is an alarm and no more: %o',
    async (payload) => {
      const before = await world.rawRows();
      expect(await world.giveUp(payload)).toBeUndefined();
      expect(await world.rawRows()).toEqual(before);
      expect(log.events()).toContain('event_given_up');
    },
  );

  it('is given up again while the audit is down, and the alarm comes all the same', async () => {
    const event = await signUp();
    world.peers.dynamodb.break({ kind: 'server-error' });
    await expect(world.giveUp(event)).rejects.toThrow('audit_unavailable');
    expect(log.events()).toContain('event_given_up');
    await world.peers.dynamodb.mend();
    const row = await rowOf(() => world.giveUp(event));
    expect(row).toMatchObject({ phase: 'FAILED' });
  });

  it('leaves nothing of itself in the log or the row, and asks nobody but the audit', async () => {
    for (const channel of ['email', 'sms'] as const) {
      const event = await signUp(channel);
      await rowOf(() => world.giveUp(event));
      await world.settle({
        ...givenUpRecord(event, 'r-2'),
        requestContext: { condition: 'Other' },
      });
      const seen = log.text + JSON.stringify(await world.rawRows());
      for (const secret of [event.request.code ?? '', CODE, ANN.email, ANN.phone]) {
        expect(secret).not.toBe('');
        expect(seen).not.toContain(secret);
      }
    }
    expect(log.events()).toContain('invalid_event');
    expect([world.peers.kms.count, world.peers.ses.count, world.peers.twilio.count]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('on a schedule', () => {
  it('an attempt whose process died is told as unknown, but not before its time', async () => {
    const row = await sending();
    await world.settle();
    expect(await world.audit.one(row.id)).toEqual(row);

    await world.audit.letTimePass(row.id, (row.dueAt ?? 0) - Date.now() + MINUTE);
    await world.settle();
    const settled = await world.audit.one(row.id);
    expect(settled).toMatchObject({ phase: 'UNKNOWN', reason: 'process_lost', dueAt: null });
    expect(settled?.timeline.map(({ phase }) => phase)).toEqual(['SENDING', 'UNKNOWN']);
    expect(log.events()).toContain('notification_settled');
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ event: 'overdue_settled', settled: 1 }),
    );
  });

  it('a receipt proves that the provider took it', async () => {
    const row = await sending();
    const acceptance = world.ledger.of(row.id)[0];
    if (acceptance === undefined) throw new Error('Nothing was sent');
    await world.report(sesEventOf(acceptance, sendReport));
    await world.audit.letTimePass(row.id, HOUR);
    await world.settle();
    const settled = await world.audit.one(row.id);
    expect(settled).toMatchObject({ phase: 'ACCEPTED', reason: null });
    // It is still to be heard how it ended.
    expect(settled?.dueAt).toBeGreaterThan(Date.now());

    await world.audit.letTimePass(row.id, 25 * HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({ reason: 'unconfirmed', dueAt: null });
  });

  it('with its final receipt nothing is awaited any more', async () => {
    const row = await sending();
    const acceptance = world.ledger.of(row.id)[0];
    if (acceptance === undefined) throw new Error('Nothing was sent');
    await world.report(sesEventOf(acceptance, deliveryReport));
    await world.audit.letTimePass(row.id, HOUR);
    await world.settle();
    const settled = await world.audit.one(row.id);
    expect(settled).toMatchObject({ phase: 'ACCEPTED', dueAt: null });
    expect(settled && standingOf(settled).status).toBe('delivered');
  });

  it('a message of which nothing was heard for a day is flagged', async () => {
    const row = await rowOf(async () => world.deliver('sms', await signUp('sms')));
    await world.audit.letTimePass(row.id, 23 * HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({ reason: null });

    await world.audit.letTimePass(row.id, 2 * HOUR);
    await world.settle();
    const settled = await world.audit.one(row.id);
    expect(settled).toMatchObject({ phase: 'ACCEPTED', reason: 'unconfirmed', dueAt: null });
    expect(settled && standingOf(settled)).toMatchObject({
      status: 'accepted',
      flags: ['unconfirmed'],
    });
    expect(log.events()).toContain('notification_unconfirmed');
  });

  it('a row that waits for another try fails once Lambda can no longer come', async () => {
    const { row } = await retryable();
    await world.audit.letTimePass(row.id, 5 * HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({ phase: 'RETRYABLE' });

    await world.audit.letTimePass(row.id, 2 * HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({ phase: 'FAILED', reason: 'kms_denied' });
  });

  it('everything that is overdue in one run, over all pages and shards', async () => {
    const rows: DeliveryRecord[] = [];
    for (let i = 0; i < 30; i += 1) rows.push((await retryable()).row);
    for (const { id } of rows) await world.audit.letTimePass(id, 7 * HOUR);
    await world.settle();
    for (const { id } of rows) expect(await world.audit.one(id)).toMatchObject({ phase: 'FAILED' });
  });

  it('is called again while the audit is down', async () => {
    world.peers.dynamodb.break({ kind: 'server-error' });
    await expect(world.settle()).rejects.toThrow('audit_unavailable');
    expect(log.events()).toContain('audit_unavailable');
  });

  it.each([null, 'x', {}, { 'detail-type': 'Something else' }])(
    'anything else does nothing and is logged: %o',
    async (event) => {
      expect(await world.settle(event)).toBeUndefined();
      expect(world.peers.dynamodb.count).toBe(0);
      expect(log.lines()).toContainEqual(
        expect.objectContaining({ event: 'invalid_event', fields: ['event'] }),
      );
    },
  );
});
