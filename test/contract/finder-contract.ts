import { beforeEach, describe, expect, it } from 'vitest';
import type { PersonInPool } from '../../src/domain/person-key.ts';
import { AUDIT_SETTINGS, type AuditSide, type AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { pagesOf } from './pages-of.ts';
import { sampleNotification } from './sample-notification.ts';

const POOL = 'eu-central-1_Example01';
const OTHER_POOL = 'eu-central-1_Example02';
const EVER = { from: 0, to: Date.UTC(2100, 0) };
const SUB = '11111111-2222-4333-8444-555555555555';

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

    const found = async (person: PersonInPool, span = EVER) => {
      const page = await side.finder.ofPerson(person, { span, limit: 50, after: null });
      return page.ok ? page.value.rows.map(({ id }) => id) : page.failure.kind;
    };

    it('knows a person by sub, by user name and by recipient, each in its own pool', async () => {
      const notification = sampleNotification({ sub: SUB, userName: 'ben' });
      await granted(side, notification, 'one');
      await granted(side, sampleNotification({ poolId: OTHER_POOL, sub: SUB }), 'one');
      const fingerprint = notification.recipient?.fingerprint ?? '';

      expect(await found(by('sub', SUB))).toEqual([notification.id]);
      expect(await found(by('user-name', 'ben'))).toEqual([notification.id]);
      expect(await found(by('recipient', fingerprint))).toEqual([notification.id]);
      expect(await found(by('user-name', 'ben', OTHER_POOL))).toEqual([]);
      expect(await found(by('user-name', SUB))).toEqual([]);
      expect(await found(by('sub', 'ben'))).toEqual([]);
      expect(await found(by('recipient', 'G'.repeat(43)))).toEqual([]);
    });

    it('finds a user name where no sub is known, and nobody by what is missing', async () => {
      const notification = sampleNotification({ sub: null, recipient: null });
      await side.log.note(notification, { phase: 'REJECTED', reason: 'no_destination' });
      expect(await found(by('user-name', 'ann'))).toEqual([notification.id]);
      expect(await found(by('sub', 'ann'))).toEqual([]);
      expect(await found(by('sub', 'null'))).toEqual([]);
    });

    it('gives the row as it was last written', async () => {
      const notification = sampleNotification({ sub: SUB });
      await granted(side, notification, 'one');
      const page = await side.finder.ofPerson(by('sub', SUB), {
        span: EVER,
        limit: 1,
        after: null,
      });
      expect(page.ok && page.value.rows).toEqual([await side.row(notification.id)]);
    });

    it.each([1, 7, 50])('pages by %i without losing or repeating a row', async (limit) => {
      const ids: string[] = [];
      for (let n = 0; n < 60; n += 1) {
        // Threes of one millisecond, so that pages end between equals.
        if (n % 3 === 0) side.clock.advance(1000);
        const notification = sampleNotification({ sub: SUB });
        ids.push(notification.id);
        await granted(side, notification, 'one');
      }
      const pages = await pagesOf((after) =>
        side.finder.ofPerson(by('sub', SUB), { span: EVER, limit, after }),
      );
      const rows = pages.flat();
      expect(pages.every((page) => page.length <= limit)).toBe(true);
      expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
      const times = rows.map(({ firstSeenAt }) => firstSeenAt);
      expect(times).toEqual(times.toSorted((a, b) => b - a));
    });

    it('keeps to the span, its ends included', async () => {
      const ids: string[] = [];
      const start = side.clock.now();
      for (let n = 0; n < 5; n += 1) {
        const notification = sampleNotification({ sub: SUB });
        ids.unshift(notification.id);
        await granted(side, notification, 'one');
        side.clock.advance(1000);
      }
      const span = { from: start + 1000, to: start + 3000 };
      expect(await found(by('sub', SUB), span)).toEqual(ids.slice(1, 4));
    });

    it('shows no row past its expiry', async () => {
      await granted(side, sampleNotification({ sub: SUB }), 'one');
      side.clock.advance(AUDIT_SETTINGS.retentionDays * 24 * 3600_000);
      expect(await found(by('sub', SUB))).toEqual([]);
    });
  });
}
