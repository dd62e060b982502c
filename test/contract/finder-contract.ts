import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import type { NotificationId } from '../../src/domain/notification-id.ts';
import type { PersonInPool } from '../../src/domain/person-key.ts';
import type { PageTerms } from '../../src/domain/ports/delivery-finder.ts';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { pagesOf } from './pages-of.ts';
import { sampleNotification } from './sample-notification.ts';

const DAY_MS = 24 * 3600_000;
const POOL = 'eu-central-1_Example01';
const OTHER_POOL = 'eu-central-1_Example02';
const EVER = { from: 0, to: Date.UTC(2100, 0) };
const SUB = '11111111-2222-4333-8444-555555555555';
/** The one that every sample is sent to, in whichever pool. */
const FINGERPRINT = 'F'.repeat(43);

const by = (kind: PersonInPool['by'], value: string, poolId = POOL): PersonInPool => ({
  by: kind,
  poolId,
  value,
});

/** What every delivery finder promises. */
export function finderContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: finding`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });

    const page = async (person: PersonInPool, terms: Partial<PageTerms> = {}) => {
      const read = await side.finder.ofPerson(person, {
        span: EVER,
        limit: 50,
        after: null,
        ...terms,
      });
      if (!read.ok) throw new Error(`The page failed: ${read.failure.kind}`);
      return read.value;
    };
    const found = async (person: PersonInPool, terms: Partial<PageTerms> = {}) =>
      (await page(person, terms)).rows.map(({ id }) => id);
    /** Rows of one person, one a second, the newest first. */
    const some = async (count: number) => {
      const ids: NotificationId[] = [];
      for (let n = 0; n < count; n += 1) {
        if (n > 0) side.clock.advance(1000);
        const notification = sampleNotification({ sub: SUB });
        ids.unshift(notification.id);
        await granted(side, notification, 'one');
      }
      return ids;
    };

    it('knows a person by sub, by user name and by recipient, and by each as that alone', async () => {
      const notification = sampleNotification({ sub: SUB, userName: 'ben' });
      await granted(side, notification, 'one');

      expect(await found(by('sub', SUB))).toEqual([notification.id]);
      expect(await found(by('user-name', 'ben'))).toEqual([notification.id]);
      expect(await found(by('recipient', FINGERPRINT))).toEqual([notification.id]);
      expect(await found(by('user-name', SUB))).toEqual([]);
      expect(await found(by('sub', 'ben'))).toEqual([]);
      expect(await found(by('sub', FINGERPRINT))).toEqual([]);
      expect(await found(by('recipient', 'G'.repeat(43)))).toEqual([]);
    });

    it('never leaves the pool, although the same person is known in another one', async () => {
      const person = { sub: SUB, userName: 'ben' };
      const here = sampleNotification(person);
      const there = sampleNotification({ ...person, poolId: OTHER_POOL });
      await granted(side, here, 'one');
      await granted(side, there, 'one');
      for (const [kind, value] of [
        ['sub', SUB],
        ['user-name', 'ben'],
        ['recipient', FINGERPRINT],
      ] as const) {
        expect(await found(by(kind, value))).toEqual([here.id]);
        expect(await found(by(kind, value, OTHER_POOL))).toEqual([there.id]);
        expect(await found(by(kind, value, 'eu-central-1_Example'))).toEqual([]);
      }
    });

    it('is not led into another pool by a name that reads like a key of it', async () => {
      const there = sampleNotification({ poolId: OTHER_POOL, userName: 'ben' });
      const named = sampleNotification({ userName: `${OTHER_POOL}#ben` });
      await granted(side, there, 'one');
      await granted(side, named, 'one');
      expect(await found(by('user-name', `${OTHER_POOL}#ben`))).toEqual([named.id]);
      expect(await found(by('user-name', 'ben', OTHER_POOL))).toEqual([there.id]);
      expect(await found(by('user-name', 'ben'))).toEqual([]);
    });

    it('finds a user name where no sub is known, and nobody by what is missing', async () => {
      const notification = sampleNotification({ sub: null, recipient: null });
      await side.log.note(notification, { phase: 'REJECTED', reason: 'no_destination' });
      expect(await found(by('user-name', 'ann'))).toEqual([notification.id]);
      expect(await found(by('sub', 'ann'))).toEqual([]);
      expect(await found(by('sub', 'null'))).toEqual([]);
      expect(await found(by('sub', ''))).toEqual([]);
      expect(await found(by('recipient', ''))).toEqual([]);
    });

    it('gives the row as it was last written', async () => {
      const notification = sampleNotification({ sub: SUB });
      await granted(side, notification, 'one');
      const { rows } = await page(by('sub', SUB));
      expect(rows).toEqual([await side.row(notification.id)]);
    });

    it('keeps to the span, its ends included', async () => {
      const start = side.clock.now();
      const ids = await some(5);
      const at = (from: number, to: number) => ({ span: { from: start + from, to: start + to } });
      expect(await found(by('sub', SUB), at(1000, 3000))).toEqual(ids.slice(1, 4));
      expect(await found(by('sub', SUB), at(2000, 2000))).toEqual([ids[2]]);
      expect(await found(by('sub', SUB), at(2001, 2999))).toEqual([]);
      expect(await found(by('sub', SUB), at(3000, 2000))).toEqual([]);
    });

    it('goes on from any position: behind a row, at a time, from outside the span', async () => {
      const start = side.clock.now();
      const ids = await some(5);
      const span = { from: start + 1000, to: start + 3000 };
      const going = (id: string, after: number) =>
        found(by('sub', SUB), { span, after: { id: id as NotificationId, firstSeenAt: after } });
      expect(await going(ids[1] ?? '', start + 3000)).toEqual(ids.slice(2, 4));
      expect(await going('', start + 2000)).toEqual(ids.slice(2, 4));
      expect(await going(ids[0] ?? '', start + 4000)).toEqual(ids.slice(1, 4));
      expect(await going('', start + 4000)).toEqual(ids.slice(1, 4));
      expect(await going(ids[3] ?? '', start + 1000)).toEqual([]);
      expect(await going(ids[4] ?? '', start)).toEqual([]);
    });

    it('shows no row past its expiry, and what lies before it on the same page', async () => {
      const [old] = await some(1);
      side.clock.advance(DAY_MS);
      const [young] = await some(1);
      side.clock.advance((AUDIT_SETTINGS.retentionDays - 1) * DAY_MS - 1);
      expect(await found(by('sub', SUB))).toEqual([young, old]);
      side.clock.advance(1);
      expect(await found(by('sub', SUB))).toEqual([young]);
      const pages = await pagesOf((after) =>
        side.finder.ofPerson(by('sub', SUB), { span: EVER, limit: 1, after }),
      );
      expect(pages.flat().map(({ id }) => id)).toEqual([young]);
      side.clock.advance(DAY_MS);
      expect(await found(by('sub', SUB))).toEqual([]);
    });
  });

  describe(`${name}: finding 230 rows of one person`, () => {
    const ids: string[] = [];
    let side: AuditSide;
    beforeAll(async () => {
      side = await make();
      for (let n = 0; n < 230; n += 1) {
        // Threes of one millisecond, so that pages end between equals; strangers in between.
        if (n % 3 === 0) side.clock.advance(1000);
        const notification = sampleNotification({ sub: SUB });
        ids.push(notification.id);
        await granted(side, notification, 'one');
        if (n % 10 === 0) {
          await granted(side, sampleNotification({ sub: SUB, poolId: OTHER_POOL }), 'one');
          await granted(side, sampleNotification(), 'one');
        }
      }
    });

    it.each([1, 7, 50, 500])('by %i a page loses and repeats none', async (limit) => {
      const pages = await pagesOf((after) =>
        side.finder.ofPerson(by('sub', SUB), { span: EVER, limit, after }),
      );
      expect(pages.every((rows) => rows.length <= limit)).toBe(true);
      const rows = pages.flat();
      expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      expect(timesOf(rows)).toEqual(timesOf(rows).toSorted((a, b) => b - a));
    });

    it('is not upset by a message that is sent between two pages', async () => {
      const late = sampleNotification({ sub: SUB });
      const pages = await pagesOf(async (after) => {
        const read = await side.finder.ofPerson(by('sub', SUB), { span: EVER, limit: 50, after });
        if (after === null) {
          side.clock.advance(1000);
          await granted(side, late, 'one');
        }
        return read;
      });
      const seen = pages.flat().map(({ id }) => id);
      expect(seen.toSorted()).toEqual(ids.toSorted());
      ids.push(late.id);
    });
  });
}

function timesOf(rows: readonly DeliveryRecord[]): number[] {
  return rows.map(({ firstSeenAt }) => firstSeenAt);
}
