import { beforeEach, describe, expect, it } from 'vitest';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { settle } from '../../src/domain/settlement.ts';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { OUTCOMES, sampleNotification } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const DAY_MS = 24 * 3600 * 1000;

/** What everything promises that knows what is overdue. */
export function overdueContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: overdue rows`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });

    const overdue = async () => {
      const ids: NotificationId[] = [];
      let from: string | null = null;
      do {
        const page = await side.overdue.page(from);
        if (!page.ok) throw new Error('The audit does not answer');
        expect(page.value.ids.length).toBeLessThanOrEqual(100);
        ids.push(...page.value.ids);
        from = page.value.next;
      } while (from !== null);
      return ids.sort();
    };
    const settleNow = async (id: NotificationId) => {
      const row = await side.row(id);
      if (row === null) throw new Error('There is no row');
      return side.overdue.settle(row, settle(row, side.clock.now(), AUDIT_SETTINGS.timings));
    };

    it('are those past their due time, each once, however many', async () => {
      const notifications = Array.from({ length: 230 }, () => {
        const id = sampleNotification().id;
        // Ids end in any of 32 letters; those of the samples end in digits alone.
        return sampleNotification({
          id: id.slice(1).padEnd(32, 'qrstuvwx'[Number(id) % 8] ?? 'q') as NotificationId,
        });
      });
      for (const notification of notifications) await granted(side, notification, 'one');
      expect(await overdue()).toEqual([]);
      side.clock.advance(DAY_MS);
      expect(await overdue()).toEqual(notifications.map(({ id }) => id).sort());
    }, 60_000);

    it('end once: a lost attempt as unknown, with a step in its timeline', async () => {
      const notification = sampleNotification();
      await granted(side, notification, 'one');
      side.clock.advance(DAY_MS);
      const row = await side.row(notification.id);
      if (row === null) throw new Error('There is no row');
      const settlement = settle(row, side.clock.now(), AUDIT_SETTINGS.timings);
      expect(await side.overdue.settle(row, settlement)).toEqual({ ok: true, value: 'settled' });
      expect(await side.overdue.settle(row, settlement)).toEqual({ ok: true, value: 'moved-on' });
      const after = await side.row(notification.id);
      expect(after).toMatchObject({ phase: 'UNKNOWN', reason: 'process_lost', leaseUntil: null });
      expect(after?.timeline.map(({ phase, attempt }) => [phase, attempt])).toEqual([
        ['SENDING', 1],
        ['UNKNOWN', 1],
      ]);
    });

    it('that were refused for now fail with their reason, and are overdue no more', async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.retryable);
      side.clock.advance(DAY_MS / 2);
      expect(await overdue()).toEqual([notification.id]);
      await settleNow(notification.id);
      expect(await side.row(notification.id)).toMatchObject({
        phase: 'FAILED',
        reason: 'throttled',
        providerCode: '429',
        dueAt: null,
      });
      expect(await overdue()).toEqual([]);
    });

    it('without a final receipt are told as unconfirmed; with one they are not overdue', async () => {
      const [lost, arrived] = [sampleNotification(), sampleNotification()];
      for (const notification of [lost, arrived]) {
        await side.log.record(await granted(side, notification, 'one'), OUTCOMES.accepted);
        await side.receipts.file(notification.id, sampleReceipt('SENT'));
      }
      await side.receipts.file(arrived.id, sampleReceipt('DELIVERED'));
      side.clock.advance(DAY_MS + 1);
      expect(await overdue()).toEqual([lost.id]);
      await settleNow(lost.id);
      expect(await side.row(lost.id)).toMatchObject({ phase: 'ACCEPTED', reason: 'unconfirmed' });
    });

    it.each([
      ['its sender recorded meanwhile', 'record'],
      ['another attempt began meanwhile', 'claim'],
      ['a receipt came meanwhile', 'receipt'],
    ] as const)('are left alone when %s', async (_what, act) => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      side.clock.advance(DAY_MS);
      const row = await side.row(notification.id);
      if (row === null) throw new Error('There is no row');
      if (act === 'record') await side.log.record(claim, OUTCOMES.ambiguous);
      if (act === 'claim') await granted(side, notification, 'two');
      if (act === 'receipt') {
        await side.receipts.file(notification.id, sampleReceipt('SENT'));
      }
      const before = await side.row(notification.id);
      const settlement = settle(row, side.clock.now(), AUDIT_SETTINGS.timings);
      expect(await side.overdue.settle(row, settlement)).toEqual({ ok: true, value: 'moved-on' });
      expect(await side.row(notification.id)).toEqual(before);
    });
  });
}
