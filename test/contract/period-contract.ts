import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { pagesOf } from './pages-of.ts';
import { sampleNotification } from './sample-notification.ts';

const DAY_MS = 24 * 3600_000;
const POOL = 'eu-central-1_Example01';

/** Ids that fall into every shard. */
let made = 0;
const anId = () => {
  made += 1;
  const last = 'abcdefghijklmnopqrstuvwxyz'[made % 26] ?? '';
  return `${String(made).padStart(31, 'b')}${last}` as NotificationId;
};

/** What every reader of a period promises. */
export function periodContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: a period`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });

    const file = async (poolId = POOL) => {
      const notification = sampleNotification({ id: anId(), poolId });
      await granted(side, notification, 'one');
      return notification.id;
    };
    const pages = (span: { from: number; to: number }, limit: number) =>
      pagesOf((after) => side.period.page(POOL, { span, limit, after }));
    const expectAll = (found: (readonly DeliveryRecord[])[], ids: readonly string[]) => {
      const rows = found.flat();
      expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      const times = rows.map(({ firstSeenAt }) => firstSeenAt);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    };

    it.each([1, 9, 40, 1000])(
      'is read newest first by %i, over days, none lost or twice',
      async (limit) => {
        const start = side.clock.now();
        const ids: string[] = [];
        for (let n = 0; n < 90; n += 1) {
          // Fours of one millisecond; after each thirty a day or two without anything.
          if (n % 4 === 0) side.clock.advance(60_000);
          if (n % 30 === 29) side.clock.advance(2 * DAY_MS);
          if (n % 5 === 0) await file('eu-central-1_Example02');
          ids.push(await file());
        }
        const found = await pages({ from: start, to: side.clock.now() }, limit);
        expect(found.every((page) => page.length <= limit)).toBe(true);
        expectAll(found, ids);
      },
    );

    it('keeps to its ends, both included', async () => {
      const start = side.clock.now();
      const ids: string[] = [];
      for (let n = 0; n < 12; n += 1) {
        ids.push(await file());
        side.clock.advance(1000);
      }
      expectAll(await pages({ from: start + 2000, to: start + 9000 }, 3), ids.slice(2, 10));
    });

    it('ends, although most of its days hold nothing', async () => {
      const start = side.clock.now();
      const id = await file();
      side.clock.advance(31 * DAY_MS);
      expectAll(await pages({ from: start, to: side.clock.now() }, 10), [id]);
    });

    it('shows no row past its expiry', async () => {
      const start = side.clock.now();
      await file();
      side.clock.advance(AUDIT_SETTINGS.retentionDays * DAY_MS);
      expectAll(await pages({ from: start, to: start }, 10), []);
    });
  });
}
