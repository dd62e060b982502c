import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import type { PageTerms } from '../../src/domain/ports/delivery-finder.ts';
import type { TimeSpan } from '../../src/domain/time-span.ts';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { pagesOf } from './pages-of.ts';
import { sampleNotification } from './sample-notification.ts';

const DAY_MS = 24 * 3600_000;
const POOL = 'eu-central-1_Example01';
const OTHER_POOL = 'eu-central-1_Example02';

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
    /** One a second, the newest first. */
    const some = async (count: number) => {
      const ids: NotificationId[] = [];
      for (let n = 0; n < count; n += 1) {
        if (n > 0) side.clock.advance(1000);
        ids.unshift(await file());
      }
      return ids;
    };
    const pages = (span: TimeSpan, limit: number) =>
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
          if (n % 5 === 0) await file(OTHER_POOL);
          ids.push(await file());
        }
        const found = await pages({ from: start, to: side.clock.now() }, limit);
        expect(found.every((page) => page.length <= limit)).toBe(true);
        expectAll(found, ids);
      },
    );

    it.each([1, 10])('shows one pool by %i, however much another one sends', async (limit) => {
      const start = side.clock.now();
      const ids: string[] = [];
      for (let n = 0; n < 120; n += 1) {
        if (n % 6 === 0) side.clock.advance(1000);
        if (n % 40 === 7) ids.push(await file());
        else await file(OTHER_POOL);
      }
      const span = { from: start, to: side.clock.now() };
      expectAll(await pages(span, limit), ids);
      const elsewhere = await side.period.page('eu-central-1_Example', {
        span,
        limit,
        after: null,
      });
      expect(elsewhere).toMatchObject({ ok: true, value: { rows: [] } });
    });

    it('shows all of many rows of one millisecond', async () => {
      const ids: string[] = [];
      for (let n = 0; n < 50; n += 1) ids.push(await file());
      const at = side.clock.now();
      for (const limit of [1, 7, 50]) expectAll(await pages({ from: at, to: at }, limit), ids);
    });

    it('keeps to its ends, both included', async () => {
      const start = side.clock.now();
      const ids = await some(12);
      expectAll(await pages({ from: start + 2000, to: start + 9000 }, 3), ids.slice(2, 10));
      expectAll(await pages({ from: start + 3000, to: start + 2000 }, 3), []);
    });

    it('goes on from any position: behind a row, at a time, from outside the span', async () => {
      const start = side.clock.now();
      const ids = await some(5);
      const span = { from: start + 1000, to: start + 3000 };
      const going = async (id: string, firstSeenAt: number) => {
        const after: PageTerms['after'] = { id: id as NotificationId, firstSeenAt };
        const page = await side.period.page(POOL, { span, limit: 50, after });
        return page.ok ? page.value.rows.map((row) => row.id) : page.failure.kind;
      };
      expect(await going(ids[1] ?? '', start + 3000)).toEqual(ids.slice(2, 4));
      expect(await going('', start + 2000)).toEqual(ids.slice(2, 4));
      expect(await going(ids[0] ?? '', start + 4000)).toEqual(ids.slice(1, 4));
      expect(await going('', start + 4000)).toEqual(ids.slice(1, 4));
      expect(await going(ids[3] ?? '', start + 1000)).toEqual([]);
      expect(await going(ids[4] ?? '', start)).toEqual([]);
    });

    it('is not upset by a message that is sent between two pages', async () => {
      const start = side.clock.now();
      const ids = await some(12);
      const span = { from: start, to: start + DAY_MS };
      const found = await pagesOf(async (after) => {
        const page = await side.period.page(POOL, { span, limit: 5, after });
        if (after === null) {
          side.clock.advance(1000);
          for (let n = 0; n < 8; n += 1) await file();
        }
        return page;
      });
      expectAll(found, ids);
    });

    it('ends, although most of its days hold nothing', async () => {
      const start = side.clock.now();
      const id = await file();
      side.clock.advance(31 * DAY_MS);
      expectAll(await pages({ from: start, to: side.clock.now() }, 10), [id]);
    });

    it('ends, although it lies in the future, or has no beginning', async () => {
      const ids = await some(1);
      const now = side.clock.now();
      expectAll(await pages({ from: now + 10 * DAY_MS, to: now + 20 * DAY_MS }, 10), []);
      expectAll(await pages({ from: now, to: Number.MAX_SAFE_INTEGER }, 10), ids);
      expectAll(await pages({ from: 0, to: 40 * DAY_MS }, 10), []);
    });

    it('shows no row past its expiry, and goes on behind it', async () => {
      const start = side.clock.now();
      const [old] = await some(1);
      side.clock.advance(DAY_MS);
      const [young] = await some(1);
      const span = { from: start, to: side.clock.now() };
      side.clock.advance((AUDIT_SETTINGS.retentionDays - 1) * DAY_MS - 1);
      expectAll(await pages(span, 1), [old ?? '', young ?? '']);
      side.clock.advance(1);
      expectAll(await pages(span, 1), [young ?? '']);
      side.clock.advance(DAY_MS);
      expectAll(await pages(span, 1), []);
    });
  });
}
