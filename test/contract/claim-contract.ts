import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_ATTEMPTS, MAX_MAYBE_SENT } from '../../src/domain/attempt.ts';
import { DEFAULT_TIMINGS } from '../../src/domain/delivery-timings.ts';
import type { AuditSide, AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { LEASE_MS, OUTCOMES, sampleNotification, terms } from './sample-notification.ts';
import { sampleReceipt } from './sample-receipt.ts';

const GRACE_MS = DEFAULT_TIMINGS.graceMs;

/** What every delivery log promises about claims. */
export function claimContract(name: string, make: AuditSideMaker): void {
  describe(`${name}: claiming`, () => {
    let side: AuditSide;
    beforeEach(async () => {
      side = await make();
    });
    const claim = (
      notification: ReturnType<typeof sampleNotification>,
      owner: string,
      policy?: 'at-most-once',
    ) => side.log.claim(notification, terms(side.clock, owner, policy));

    it('a new notification gives its first attempt and writes it ahead', async () => {
      const notification = sampleNotification();
      const now = side.clock.now();
      const first = await granted(side, notification, 'one');
      expect(first).toEqual({
        id: notification.id,
        owner: 'one',
        attempt: 1,
        firstSeenAt: now,
        maybeSentBefore: 0,
      });
      expect(await side.row(notification.id)).toEqual({
        ...notification,
        phase: 'SENDING',
        reason: null,
        providerCode: null,
        attempt: 1,
        maybeSent: ['one'],
        owner: 'one',
        leaseUntil: now + LEASE_MS,
        evidence: false,
        providerMessageIds: [],
        receipts: [],
        dueAt: now + LEASE_MS + DEFAULT_TIMINGS.abandonedMs,
        firstSeenAt: now,
        updatedAt: now,
        expiresAt: now + 90 * 24 * 3600 * 1000,
        erasedAt: null,
        timeline: [{ at: now, phase: 'SENDING', attempt: 1, reason: null, providerCode: null }],
      });
    });

    it('a second one is in progress while the lease runs, its last millisecond included', async () => {
      const notification = sampleNotification();
      await granted(side, notification, 'one');
      side.clock.advance(LEASE_MS);
      for (const policy of [undefined, 'at-most-once'] as const) {
        expect(await claim(notification, 'two', policy)).toEqual({
          ok: false,
          failure: { kind: 'in-progress' },
        });
      }
      expect((await side.row(notification.id))?.attempt).toBe(1);
    });

    it('after the lease another one takes over under at-least-once, and counts the first as possibly sent', async () => {
      const notification = sampleNotification();
      const first = await granted(side, notification, 'one');
      side.clock.advance(LEASE_MS + 1);
      const second = await granted(side, notification, 'two');
      expect(second).toMatchObject({
        attempt: 2,
        maybeSentBefore: 1,
        firstSeenAt: first.firstSeenAt,
      });
      const row = await side.row(notification.id);
      expect([...(row?.maybeSent ?? [])].sort()).toEqual(['one', 'two']);
      expect(row?.timeline.map(({ attempt }) => attempt)).toEqual([1, 2]);
    });

    it('after the lease, at-most-once names the lost claim instead of granting another', async () => {
      const notification = sampleNotification();
      const first = await granted(side, notification, 'one');
      side.clock.advance(LEASE_MS + 1);
      expect(await claim(notification, 'two', 'at-most-once')).toEqual({
        ok: false,
        failure: { kind: 'lost', claim: first },
      });
    });

    it('the same owner finds the claim that it holds, and no attempt is counted', async () => {
      const notification = sampleNotification();
      const first = await granted(side, notification, 'one');
      expect(await granted(side, notification, 'one')).toEqual(first);
      expect((await side.row(notification.id))?.timeline).toHaveLength(1);
    });

    it('goes on at once after a definite refusal, under both policies', async () => {
      for (const policy of ['at-least-once', 'at-most-once'] as const) {
        const notification = sampleNotification();
        await side.log.record(await granted(side, notification, 'one'), OUTCOMES.retryable);
        expect(await granted(side, notification, 'two', policy)).toMatchObject({
          attempt: 2,
          maybeSentBefore: 0,
        });
        expect(await side.row(notification.id)).toMatchObject({ reason: null, providerCode: null });
      }
    });

    it('waits for the grace after an ambiguous attempt, and then only at-least-once goes on', async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.ambiguous);
      const waiting = await claim(notification, 'two');
      expect(waiting).toEqual({ ok: false, failure: { kind: 'in-progress' } });
      side.clock.advance(GRACE_MS + 1);
      const strict = await claim(notification, 'two', 'at-most-once');
      expect(strict).toEqual({ ok: false, failure: { kind: 'settled', phase: 'UNKNOWN' } });
      expect(await granted(side, notification, 'two')).toMatchObject({ attempt: 2 });
    });

    it.each(['accepted', 'refused', 'expired'] as const)(
      'is over for good once an attempt ended as %s',
      async (outcome) => {
        const notification = sampleNotification();
        await side.log.record(await granted(side, notification, 'one'), OUTCOMES[outcome]);
        const phase = (await side.row(notification.id))?.phase;
        side.clock.advance(24 * 3600 * 1000);
        expect(await claim(notification, 'two')).toEqual({
          ok: false,
          failure: { kind: 'settled', phase },
        });
      },
    );

    it('is over once there is evidence that an attempt arrived', async () => {
      for (const outcome of [null, OUTCOMES.retryable, OUTCOMES.ambiguous]) {
        const notification = sampleNotification();
        const first = await granted(side, notification, 'one');
        if (outcome !== null) await side.log.record(first, outcome);
        await side.receipts.file(notification.id, sampleReceipt('SENT'));
        side.clock.advance(LEASE_MS + GRACE_MS + 1);
        const refused = await claim(notification, 'two');
        expect(refused).toMatchObject({ ok: false, failure: { kind: 'settled' } });
        expect((await side.row(notification.id))?.attempt).toBe(1);
      }
    });

    it(`ends after ${MAX_ATTEMPTS} attempts, however definitely each was refused`, async () => {
      const notification = sampleNotification();
      for (let n = 1; n <= MAX_ATTEMPTS; n += 1) {
        const next = await granted(side, notification, `owner-${n}`);
        expect(next.attempt).toBe(n);
        await side.log.record(next, OUTCOMES.retryable);
      }
      const after = await claim(notification, 'late');
      expect(after).toEqual({ ok: false, failure: { kind: 'settled', phase: 'FAILED' } });
    });

    it(`ends once ${MAX_MAYBE_SENT} attempts may have been accepted`, async () => {
      const notification = sampleNotification();
      for (let n = 1; n <= MAX_MAYBE_SENT; n += 1) {
        const next = await granted(side, notification, `owner-${n}`);
        expect(next.maybeSentBefore).toBe(n - 1);
        await side.log.record(next, OUTCOMES.ambiguous);
        side.clock.advance(GRACE_MS + 1);
      }
      const after = await claim(notification, 'late');
      expect(after).toEqual({ ok: false, failure: { kind: 'settled', phase: 'UNKNOWN' } });
    });

    it('that crash over and over end as well, and the last one is named as lost', async () => {
      const notification = sampleNotification();
      for (let n = 1; n <= MAX_MAYBE_SENT; n += 1) {
        await granted(side, notification, `owner-${n}`);
        side.clock.advance(LEASE_MS + 1);
      }
      const after = await claim(notification, 'late');
      expect(after).toMatchObject({ ok: false, failure: { kind: 'lost', claim: { attempt: 3 } } });
    });

    it('twenty at once gives the attempt to one', async () => {
      const notification = sampleNotification();
      const owners = Array.from({ length: 20 }, (_, n) => `owner-${n}`);
      const claims = await Promise.all(owners.map((owner) => claim(notification, owner)));
      const winners = claims.filter((each) => each.ok);
      expect(winners).toHaveLength(1);
      const losers = claims.filter((each) => !each.ok);
      expect(losers.every(({ failure }) => failure.kind === 'in-progress')).toBe(true);
      const row = await side.row(notification.id);
      expect(row).toMatchObject({ attempt: 1, owner: winners[0]?.value.owner });
      expect(row?.timeline).toHaveLength(1);
    });
  });
}
