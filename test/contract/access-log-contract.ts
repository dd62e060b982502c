import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccessEntry, AccessPosition } from '../../src/domain/access-entry.ts';
import type { TimeSpan } from '../../src/domain/time-span.ts';
import { ACCESS_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { POOL, sampleAccess } from './sample-access.ts';

const DAY_MS = 24 * 3600 * 1000;
const EVER: TimeSpan = { from: 0, to: Number.MAX_SAFE_INTEGER };
const NOON = Date.UTC(2026, 10, 22, 12);

/** What every access log promises. */
export function accessLogContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: the access log`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });
    const file = async (over: Partial<AccessEntry> = {}) => {
      const entry = sampleAccess(over);
      expect(await side.accesses.file(entry)).toEqual({ ok: true, value: undefined });
      return entry;
    };
    const page = async (terms: { limit?: number; span?: TimeSpan; after?: AccessPosition }) => {
      const answer = await side.accesses.page(POOL, {
        limit: 50,
        span: EVER,
        after: null,
        ...terms,
      });
      if (!answer.ok) throw new Error('There is no page');
      return answer.value;
    };
    /** All pages one after another. */
    const walk = async (span: TimeSpan, limit: number): Promise<readonly AccessEntry[]> => {
      const entries: AccessEntry[] = [];
      let after: AccessPosition | null = null;
      do {
        const { entries: some, next } = await page({ span, limit, ...(after && { after }) });
        expect(some.length).toBeLessThanOrEqual(limit);
        entries.push(...some);
        after = next;
      } while (after !== null);
      return entries;
    };

    it('tells a look as it was filed, known or not known', async () => {
      const full = await file({ at: NOON - 2, dryRun: true, action: 'erase', role: 'admin' });
      const bare = await file({
        at: NOON - 1,
        callerName: null,
        keyKind: null,
        notificationId: null,
        reason: null,
        rows: 0,
      });
      expect(await walk(EVER, 10)).toEqual([bare, full]);
    });

    it('tells of every look, of the same one twice', async () => {
      const entry = await file();
      await side.accesses.file(entry);
      expect(await walk(EVER, 1)).toEqual([entry, entry]);
    });

    it('of a pool says nothing of another', async () => {
      const here = await file();
      await file({ poolId: 'eu-central-1_Example02' });
      await file({ poolId: `${POOL}#2026-11-22` });
      expect(await walk(EVER, 10)).toEqual([here]);
    });

    it('is empty where nobody looked', async () => {
      expect(await walk(EVER, 50)).toEqual([]);
    });

    it('begins and ends with the milliseconds that were asked for', async () => {
      const times = [NOON - DAY_MS - 1, NOON - DAY_MS, NOON - 5000, NOON - 2000, NOON - 1999];
      for (const at of times) await file({ at });
      const span = { from: NOON - DAY_MS, to: NOON - 2000 };
      const told = (await walk(span, 2)).map(({ at }) => at);
      expect(told).toEqual([NOON - 2000, NOON - 5000, NOON - DAY_MS]);
      expect(await walk({ from: span.to, to: span.from }, 2)).toEqual([]);
    });

    it('knows each look once, newest first, whatever the pages, times and days', async () => {
      const times = fc.array(
        // Many in the same millisecond, and around midnight.
        fc
          .tuple(fc.constantFrom(0, 1, 2, 20), fc.constantFrom(0, 1, 2, DAY_MS / 2, DAY_MS - 1))
          .map(([days, ms]) => NOON - DAY_MS / 2 - days * DAY_MS - ms),
        { maxLength: 14 },
      );
      await fc.assert(
        fc.asyncProperty(times, fc.integer({ min: 1, max: 5 }), async (all, limit) => {
          side = await make();
          for (const [n, at] of all.entries()) await file({ at, rows: n });
          const told = await walk({ from: NOON - 30 * DAY_MS, to: NOON }, limit);
          expect(told.map(({ at }) => at)).toEqual(all.toSorted((a, b) => b - a));
          expect(new Set(told.map(({ rows }) => rows)).size).toBe(all.length);
        }),
        { numRuns: 25 },
      );
    }, 60_000);

    it('has the same next page however often it is asked for, and while others look', async () => {
      for (let n = 0; n < 6; n += 1) await file({ at: NOON - 10, rows: n });
      const { entries, next } = await page({ limit: 3 });
      if (next === null) throw new Error('There is no next page');
      await file({ at: NOON - 1, rows: 6 });
      const rest = await page({ after: next });
      expect(await page({ after: next })).toEqual(rest);
      const rows = [...entries, ...rest.entries].map((entry) => entry.rows);
      expect(rows.sort()).toEqual([0, 1, 2, 3, 4, 5]);
    });

    it('finds what lies months back', async () => {
      const old = await file({ at: NOON - 90 * DAY_MS });
      const older = await file({ at: NOON - 200 * DAY_MS });
      expect(await walk(EVER, 50)).toEqual([old, older]);
    });

    it('tells of looks by a clock that is ahead of its own', async () => {
      const ahead = await file({ at: NOON + 9000 });
      const now = await file({ at: NOON });
      expect(await walk(EVER, 1)).toEqual([ahead, now]);
    });

    it('forgets a look when its time is over, although it is still stored', async () => {
      await file({ at: NOON - 500 });
      const later = await file({ at: NOON });
      // In whole seconds.
      side.clock.advance(ACCESS_SETTINGS.retentionDays * DAY_MS - 1001);
      expect(await walk(EVER, 1)).toHaveLength(2);
      side.clock.advance(1);
      expect(await walk(EVER, 1)).toEqual([later]);
      side.clock.advance(999);
      expect(await walk(EVER, 1)).toEqual([later]);
      side.clock.advance(1);
      expect(await walk(EVER, 1)).toEqual([]);
    });
  });
}
