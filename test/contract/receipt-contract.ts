import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditSide, AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { LEASE_MS, OUTCOMES, sampleNotification, terms } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

/** What every receipt log promises. */
export function receiptContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: receipts`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });
    const FILED = { ok: true, value: 'filed' };
    const UNKNOWN = { ok: true, value: 'unknown' };

    it('are kept whole, and are evidence; phase and its time stay the sender’s', async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
      const before = await side.row(notification.id);
      side.clock.advance(5000);
      const receipt = sampleReceipt('HARD_BOUNCED', {
        reason: 'mailbox_full',
        providerCode: '5.2.2',
      });
      expect(await side.receipts.file(notification.id, receipt)).toEqual(FILED);
      expect(await side.row(notification.id)).toEqual({
        ...before,
        evidence: true,
        dueAt: null,
        receipts: [{ ...receipt, at: receipt.reportedAt }],
      });
    });

    it('told again change nothing, even when they are heard of later', async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
      const silent = sampleReceipt('DELIVERED', { reportedAt: null });
      const heard = side.clock.now();
      await side.receipts.file(notification.id, silent);
      const row = await side.row(notification.id);
      side.clock.advance(60_000);
      expect(await side.receipts.file(notification.id, silent)).toEqual(FILED);
      expect(await side.row(notification.id)).toEqual(row);
      expect(row?.receipts).toEqual([{ ...silent, at: heard }]);
    });

    it('of an attempt that nobody made, of another provider or of no row are unknown and make none', async () => {
      const notification = sampleNotification();
      expect(await side.receipts.file(notification.id, sampleReceipt('SENT'))).toEqual(UNKNOWN);
      expect(await side.row(notification.id)).toBeNull();
      await granted(side, notification, 'one');
      const row = await side.row(notification.id);
      for (const wrong of [{ attempt: 2 }, { provider: 'twilio' }] as const) {
        const filed = await side.receipts.file(notification.id, sampleReceipt('SENT', wrong));
        expect(filed).toEqual(UNKNOWN);
      }
      expect(await side.row(notification.id)).toEqual(row);
    });

    it('of a refusal before any attempt are unknown', async () => {
      const notification = sampleNotification();
      await side.log.note(notification, { phase: 'REJECTED', reason: 'no_destination' });
      expect(await side.receipts.file(notification.id, sampleReceipt('SENT'))).toEqual(UNKNOWN);
    });

    it('end the wait when they are final, but not the sender’s', async () => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      const claimed = await side.row(notification.id);
      await side.receipts.file(notification.id, sampleReceipt('DELIVERED'));
      expect((await side.row(notification.id))?.dueAt).toBe(claimed?.dueAt);
      await side.log.record(claim, OUTCOMES.accepted);
      expect((await side.row(notification.id))?.dueAt).not.toBeNull();
      await side.receipts.file(notification.id, sampleReceipt('SENT'));
      expect((await side.row(notification.id))?.dueAt).not.toBeNull();
      await side.receipts.file(notification.id, sampleReceipt('DELIVERED'));
      expect((await side.row(notification.id))?.dueAt).toBeNull();
    });

    it('forbid every further attempt, whatever became of the last one', async () => {
      for (const outcome of [null, OUTCOMES.retryable, OUTCOMES.ambiguous]) {
        const notification = sampleNotification();
        const first = await granted(side, notification, 'one');
        await side.receipts.file(notification.id, sampleReceipt('SENT'));
        if (outcome !== null) await side.log.record(first, outcome);
        side.clock.advance(LEASE_MS * 3);
        const claimed = await side.log.claim(notification, terms(side.clock, 'two'));
        expect(claimed).toMatchObject({ ok: false, failure: { kind: 'settled' } });
      }
    });
  });
}
