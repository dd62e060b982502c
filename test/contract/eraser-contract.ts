import { beforeEach, describe, expect, it } from 'vitest';
import { standingOf } from '../../src/domain/delivery-status.ts';
import { ERASED_MESSAGE_ID } from '../../src/domain/erased-row.ts';
import type { Notification } from '../../src/domain/notification.ts';
import { settle } from '../../src/domain/settlement.ts';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { LEASE_MS, OUTCOMES, sampleNotification, terms } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const DAY_MS = 24 * 3600 * 1000;
const ERASED = { ok: true, value: 'erased' };
const MOVED_ON = { ok: true, value: 'moved-on' };
const NOBODY = { sub: null, userName: null, recipient: null };

/** What everything promises that takes a person out of the audit. */
export function eraserContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: erasing`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });
    const rowOf = async ({ id }: Notification) => {
      const row = await side.row(id);
      if (row === null) throw new Error('There is no row');
      return row;
    };
    const erase = async (notification: Notification) =>
      side.eraser.erase(await rowOf(notification));
    /** One whose message the provider took. */
    const accepted = async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
      return notification;
    };

    it('takes the person out, and leaves all that happened as it was', async () => {
      const notification = await accepted();
      const bounce = sampleReceipt('HARD_BOUNCED', {
        reason: 'mailbox_full',
        providerCode: '5.2.2',
      });
      for (const receipt of [sampleReceipt('SENT'), bounce]) {
        await side.receipts.file(notification.id, receipt);
      }
      const before = await rowOf(notification);
      side.clock.advance(DAY_MS);
      expect(await erase(notification)).toEqual(ERASED);
      const after = await rowOf(notification);
      expect(after).toEqual({
        ...before,
        ...NOBODY,
        providerMessageIds: [ERASED_MESSAGE_ID],
        receipts: before.receipts.map((receipt) => ({ ...receipt, providerMessageId: null })),
        erasedAt: side.clock.now(),
      });
      expect(standingOf(after)).toEqual(standingOf(before));
    });

    it('of what was never sent leaves why it was not', async () => {
      const notification = sampleNotification();
      await side.log.note(notification, { phase: 'REJECTED', reason: 'bad_ciphertext' });
      const before = await rowOf(notification);
      expect(await erase(notification)).toEqual(ERASED);
      expect(await rowOf(notification)).toEqual({
        ...before,
        ...NOBODY,
        erasedAt: side.clock.now(),
      });
    });

    it('still tells that a message may have come twice', async () => {
      const notification = sampleNotification();
      const first = await granted(side, notification, 'one');
      await side.log.record(first, OUTCOMES.ambiguous);
      side.clock.advance(LEASE_MS + 1);
      await side.log.record(await granted(side, notification, 'two'), OUTCOMES.accepted);
      await erase(notification);
      expect(standingOf(await rowOf(notification)).flags).toContain('maybe-twice');
    });

    it('again changes nothing and says the same, by an old reading and by a new one', async () => {
      const notification = await accepted();
      const read = await rowOf(notification);
      expect(await side.eraser.erase(read)).toEqual(ERASED);
      const erased = await rowOf(notification);
      side.clock.advance(1000);
      expect(await side.eraser.erase(read)).toEqual(ERASED);
      expect(await side.eraser.erase(erased)).toEqual(ERASED);
      expect(await rowOf(notification)).toEqual(erased);
    });

    it.each(['record', 'claim', 'settle'] as const)(
      'leaves a row alone to which another wrote since it was read: %s',
      async (act) => {
        const notification = sampleNotification();
        const claim = await granted(side, notification, 'one');
        const read = await rowOf(notification);
        side.clock.advance(DAY_MS);
        if (act === 'record') await side.log.record(claim, OUTCOMES.refused);
        if (act === 'claim') await granted(side, notification, 'two');
        if (act === 'settle') {
          const settlement = settle(read, side.clock.now(), AUDIT_SETTINGS.timings);
          await side.overdue.settle(read, settlement);
        }
        const before = await rowOf(notification);
        expect(await side.eraser.erase(read)).toEqual(MOVED_ON);
        expect(await rowOf(notification)).toEqual(before);
      },
    );

    it('leaves a row alone that was noted again since it was read', async () => {
      const notification = sampleNotification();
      await side.log.note(notification, { phase: 'RETRYABLE', reason: 'kms_denied' });
      const read = await rowOf(notification);
      side.clock.advance(1);
      await side.log.note(notification, { phase: 'RETRYABLE', reason: 'kms_denied' });
      expect(await side.eraser.erase(read)).toEqual(MOVED_ON);
      expect(await rowOf(notification)).toMatchObject({ sub: notification.sub, erasedAt: null });
    });

    it('leaves a row alone that was claimed in the very millisecond in which it was read', async () => {
      const notification = sampleNotification();
      const lapsed = { policy: 'at-least-once', leaseUntil: side.clock.now() - 1 } as const;
      await side.log.claim(notification, { ...lapsed, owner: 'one' });
      const read = await rowOf(notification);
      await side.log.claim(notification, { ...lapsed, owner: 'two' });
      expect(await side.eraser.erase(read)).toEqual(MOVED_ON);
      expect(await rowOf(notification)).toMatchObject({ sub: notification.sub, attempt: 2 });
    });

    it('of a row that is gone removes nothing, and makes none', async () => {
      const row = await rowOf(await accepted());
      const gone = sampleNotification();
      expect(await side.eraser.erase({ ...row, id: gone.id })).toEqual(MOVED_ON);
      expect(await side.row(gone.id)).toBeNull();
    });

    it('loses no receipt that came since the row was read, and keeps its message id neither', async () => {
      const notification = await accepted();
      await side.receipts.file(notification.id, sampleReceipt('SENT'));
      const read = await rowOf(notification);
      await side.receipts.file(notification.id, sampleReceipt('DELIVERED'));
      expect(await side.eraser.erase(read)).toEqual(ERASED);
      const { receipts } = await rowOf(notification);
      expect(receipts).toEqual([
        { ...sampleReceipt('DELIVERED'), providerMessageId: null, at: expect.any(Number) },
        { ...sampleReceipt('SENT'), providerMessageId: null, at: expect.any(Number) },
      ]);
    });

    it('makes one of receipts that only a message id told apart, with the earliest time', async () => {
      const notification = await accepted();
      const heard: number[] = [];
      for (const providerMessageId of ['provider-2', null, 'provider-1', 'provider-3']) {
        const receipt = sampleReceipt('SENT', { providerMessageId, reportedAt: null });
        await side.receipts.file(notification.id, receipt);
        heard.push(side.clock.now());
        side.clock.advance(1000);
      }
      await erase(notification);
      expect((await rowOf(notification)).receipts).toEqual([
        {
          ...sampleReceipt('SENT', { reportedAt: null }),
          providerMessageId: null,
          at: Math.min(...heard),
        },
      ]);
    });

    it('takes more receipts than any provider sends', async () => {
      const notification = await accepted();
      for (let n = 0; n < 100; n += 1) {
        await side.receipts.file(notification.id, sampleReceipt('DELAYED', { reportedAt: n }));
      }
      expect(await erase(notification)).toEqual(ERASED);
      const { receipts } = await rowOf(notification);
      expect(
        receipts.map(({ reportedAt }) => reportedAt).sort((a, b) => Number(a) - Number(b)),
      ).toEqual(Array.from({ length: 100 }, (_, n) => n));
    });

    it('files receipts that come later, each once and without its message id', async () => {
      const notification = await accepted();
      await side.receipts.file(notification.id, sampleReceipt('SENT'));
      await erase(notification);
      for (const status of ['SENT', 'DELIVERED', 'DELIVERED'] as const) {
        expect(await side.receipts.file(notification.id, sampleReceipt(status))).toEqual({
          ok: true,
          value: 'filed',
        });
      }
      const after = await rowOf(notification);
      expect(after).toMatchObject({ ...NOBODY, dueAt: null, evidence: true });
      expect(
        after.receipts.map(({ status, providerMessageId }) => [status, providerMessageId]),
      ).toEqual([
        ['DELIVERED', null],
        ['SENT', null],
      ]);
    });

    it('refuses receipts of an attempt that nobody made, as before', async () => {
      const notification = await accepted();
      await erase(notification);
      const row = await rowOf(notification);
      for (const wrong of [{ attempt: 2 }, { provider: 'twilio' }] as const) {
        const receipt = sampleReceipt('DELIVERED', wrong);
        expect(await side.receipts.file(notification.id, receipt)).toEqual({
          ok: true,
          value: 'unknown',
        });
      }
      expect(await rowOf(notification)).toEqual(row);
    });

    it('ends all attempts: no claim and no note writes the person back', async () => {
      for (const outcome of [null, OUTCOMES.retryable, OUTCOMES.ambiguous]) {
        const notification = sampleNotification();
        const claim = await granted(side, notification, 'one');
        if (outcome !== null) await side.log.record(claim, outcome);
        await erase(notification);
        side.clock.advance(DAY_MS);
        const row = await rowOf(notification);
        for (const policy of ['at-least-once', 'at-most-once'] as const) {
          for (const owner of ['one', 'two']) {
            const refused = await side.log.claim(notification, terms(side.clock, owner, policy));
            expect(refused).toEqual({ ok: false, failure: { kind: 'settled', phase: row.phase } });
          }
        }
        await side.log.note(notification, { phase: 'RETRYABLE', reason: 'kms_denied' });
        expect(await rowOf(notification)).toEqual(row);
      }
    });

    it('before the first attempt ends it as well', async () => {
      const notification = sampleNotification();
      await side.log.note(notification, { phase: 'RETRYABLE', reason: 'kms_unavailable' });
      await erase(notification);
      const row = await rowOf(notification);
      await side.log.note(notification, { phase: 'REJECTED', reason: 'bad_ciphertext' });
      await expect(granted(side, notification, 'one')).rejects.toThrow('settled');
      expect(await rowOf(notification)).toEqual(row);
    });

    it('keeps an acceptance that was told too late, without its message id', async () => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      await erase(notification);
      const row = await rowOf(notification);
      const told = await side.log.record(claim, OUTCOMES.accepted);
      expect(told).toEqual({ ok: true, value: 'superseded' });
      const acceptance = { attempt: 1, status: 'ACCEPTED', providerMessageId: null };
      expect(await rowOf(notification)).toEqual({
        ...row,
        evidence: true,
        receipts: [expect.objectContaining(acceptance)],
      });
    });

    it('leaves the settler its work', async () => {
      const notification = sampleNotification();
      await granted(side, notification, 'one');
      await erase(notification);
      side.clock.advance(DAY_MS);
      const row = await rowOf(notification);
      const settlement = settle(row, side.clock.now(), AUDIT_SETTINGS.timings);
      expect(await side.overdue.settle(row, settlement)).toEqual({ ok: true, value: 'settled' });
      expect(await rowOf(notification)).toMatchObject({ ...NOBODY, phase: 'UNKNOWN' });
    });
  });
}
