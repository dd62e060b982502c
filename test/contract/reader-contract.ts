import { beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { OUTCOMES, sampleNotification } from './sample-notification.ts';

const DAY_MS = 24 * 3600 * 1000;

/** What every delivery reader promises. */
export function readerContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: reading`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });

    it('by id gives the row as it was last written, its timeline in order', async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.retryable);
      side.clock.advance(1000);
      await side.log.record(await granted(side, notification, 'two'), OUTCOMES.accepted);
      const read = await side.reader.byId(notification.id);
      expect(read).toEqual({ ok: true, value: await side.row(notification.id) });
      const timeline = read.ok ? read.value?.timeline : [];
      expect(timeline?.map(({ phase, attempt, reason }) => [phase, attempt, reason])).toEqual([
        ['SENDING', 1, null],
        ['RETRYABLE', 1, 'throttled'],
        ['SENDING', 2, null],
        ['ACCEPTED', 2, null],
      ]);
    });

    it('by an id that nobody filed gives nothing', async () => {
      expect(await side.reader.byId(sampleNotification().id)).toEqual({ ok: true, value: null });
    });

    it('does not show a row past its expiry, although it is still stored', async () => {
      const notification = sampleNotification();
      await granted(side, notification, 'one');
      side.clock.advance(AUDIT_SETTINGS.retentionDays * DAY_MS - 1);
      expect(await side.reader.byId(notification.id)).toMatchObject({
        value: { id: notification.id },
      });
      side.clock.advance(1);
      expect(await side.row(notification.id)).not.toBeNull();
      expect(await side.reader.byId(notification.id)).toEqual({ ok: true, value: null });
    });
  });
}
