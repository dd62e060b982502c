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

    it('of a day gives what was first seen then, newest first, up to a limit', async () => {
      side.clock.advance(-12 * 3600 * 1000 - 1);
      await granted(side, sampleNotification(), 'the day before');
      const ids: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        side.clock.advance(1 + n);
        const notification = sampleNotification();
        ids.unshift(notification.id);
        const claim = await granted(side, notification, 'one');
        if (n % 3 > 0) await side.log.record(claim, OUTCOMES[n % 3 === 1 ? 'accepted' : 'refused']);
      }
      side.clock.advance(DAY_MS);
      await granted(side, sampleNotification(), 'the day after');

      const all = await side.reader.onDay('2026-11-22', 100);
      expect(all.ok && all.value.map(({ id }) => id)).toEqual(ids);
      const five = await side.reader.onDay('2026-11-22', 5);
      expect(five.ok && five.value.map(({ id }) => id)).toEqual(ids.slice(0, 5));
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
      expect(await side.reader.onDay('2026-11-22', 10)).toEqual({ ok: true, value: [] });
    });
  });
}
