import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { deliveryReport } from '../../local/receipts/ses/delivery-report.ts';
import { sendReport } from '../../local/receipts/ses/send-report.ts';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { standingOf } from '../../src/domain/delivery-status.ts';
import { type SenderWorld, startSenderWorld } from './sender-world.ts';
import { CaughtLog } from './world/caught-log.ts';
import { Scenes } from './world/scenes.ts';
import { sesEventOf } from './world/ses-event-of.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: SenderWorld;
let log: CaughtLog;
let scenes: Scenes;
beforeAll(async () => {
  world = await startSenderWorld();
  scenes = new Scenes(world);
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

describe('on a schedule', () => {
  it('an attempt whose process died is told as unknown, but not before its time', async () => {
    const { acceptance } = await scenes.unrecorded('email');
    const id = acceptance.notificationId;
    const before = await world.audit.one(id);
    await world.settle();
    expect(await world.audit.one(id)).toEqual(before);

    await world.audit.letTimePass(id, (before?.dueAt ?? 0) - Date.now() + MINUTE);
    await world.settle();
    const settled = await world.audit.one(id);
    expect(settled).toMatchObject({ phase: 'UNKNOWN', reason: 'process_lost' });
    expect(settled?.timeline.map(({ phase }) => phase)).toEqual(['SENDING', 'UNKNOWN']);
    expect(log.events()).toContain('notification_settled');
    expect(log.lines()).toContainEqual(
      expect.objectContaining({ event: 'overdue_settled', settled: 1 }),
    );

    // A receipt may still come, for as long as for what was accepted; then nothing is awaited.
    expect(settled?.dueAt).toBeGreaterThan(Date.now());
    await world.audit.letTimePass(id, 25 * HOUR);
    await world.settle();
    const last = await world.audit.one(id);
    expect(last).toMatchObject({ phase: 'UNKNOWN', reason: 'process_lost', dueAt: null });
    expect(last?.timeline).toEqual(settled?.timeline);
  });

  it('a receipt proves that the provider took it', async () => {
    const { acceptance } = await scenes.unrecorded('email');
    const id = acceptance.notificationId;
    await world.report(sesEventOf(acceptance, sendReport));
    await world.audit.letTimePass(id, HOUR);
    await world.settle();
    const settled = await world.audit.one(id);
    expect(settled).toMatchObject({ phase: 'ACCEPTED', reason: null });
    // It is still to be heard how it ended.
    expect(settled?.dueAt).toBeGreaterThan(Date.now());

    await world.audit.letTimePass(id, 25 * HOUR);
    await world.settle();
    expect(await world.audit.one(id)).toMatchObject({ reason: 'unconfirmed', dueAt: null });
  });

  it('with its final receipt nothing is awaited any more', async () => {
    const { acceptance } = await scenes.unrecorded('email');
    const id = acceptance.notificationId;
    await world.report(sesEventOf(acceptance, deliveryReport));
    await world.audit.letTimePass(id, HOUR);
    await world.settle();
    const settled = await world.audit.one(id);
    expect(settled).toMatchObject({ phase: 'ACCEPTED', dueAt: null });
    expect(settled && standingOf(settled).status).toBe('delivered');
  });

  it('a message of which nothing was heard for a day is flagged', async () => {
    const row = await scenes.rowOf(async () => world.deliver('sms', await scenes.signUp('sms')));
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
    const { row } = await scenes.retryable('email');
    await world.audit.letTimePass(row.id, 5 * HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({ phase: 'RETRYABLE' });

    await world.audit.letTimePass(row.id, 2 * HOUR);
    await world.settle();
    expect(await world.audit.one(row.id)).toMatchObject({ phase: 'FAILED', reason: 'kms_denied' });
  });

  it('everything that is overdue in one run, over all pages and shards', async () => {
    const rows: DeliveryRecord[] = [];
    for (let i = 0; i < 30; i += 1) rows.push((await scenes.retryable('email')).row);
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
