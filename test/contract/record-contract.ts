import { beforeEach, describe, expect, it } from 'vitest';
import type { DeliveryRecord } from '../../src/domain/delivery-record.ts';
import { DEFAULT_TIMINGS } from '../../src/domain/delivery-timings.ts';
import type { AuditSide, AuditSideMaker } from './audit-side.ts';
import { granted } from './granted.ts';
import { LEASE_MS, OUTCOMES, sampleNotification } from './sample-notification.ts';

const GRACE_MS = DEFAULT_TIMINGS.graceMs;

const REJECTED = { phase: 'REJECTED', reason: 'bad_ciphertext' } as const;
const BLOCKED = { phase: 'RETRYABLE', reason: 'kms_unavailable' } as const;

/** The row with the acceptance that came too late to be recorded: no phase changes by it. */
function withTestimony(row: DeliveryRecord | null): unknown {
  const receipts = [expect.objectContaining({ status: 'ACCEPTED', attempt: 1 })];
  return { ...row, evidence: true, receipts };
}

/** What every delivery log promises about records and notes. */
export function recordContract(name: string, make: AuditSideMaker): void {
  let side: AuditSide;
  beforeEach(async () => {
    side = await make();
  });

  describe(`${name}: recording`, () => {
    it.each([
      ['accepted', { phase: 'ACCEPTED', reason: null, providerMessageIds: ['provider-1'] }],
      ['retryable', { phase: 'RETRYABLE', reason: 'throttled', providerCode: '429' }],
      ['refused', { phase: 'FAILED', reason: 'bad_address', providerCode: null }],
      ['expired', { phase: 'EXPIRED', reason: 'code_expired' }],
    ] as const)('writes %s, frees the row and takes the doubt away', async (outcome, expected) => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      side.clock.advance(700);
      const recorded = await side.log.record(claim, OUTCOMES[outcome]);
      expect(recorded).toMatchObject({ ok: true, value: { phase: expected.phase } });
      expect(await side.row(notification.id)).toMatchObject({
        ...expected,
        leaseUntil: null,
        maybeSent: [],
        attempt: 1,
        updatedAt: side.clock.now(),
        firstSeenAt: side.clock.now() - 700,
      });
    });

    it('keeps the doubt about an ambiguous attempt through every later one', async () => {
      const notification = sampleNotification();
      await side.log.record(await granted(side, notification, 'one'), OUTCOMES.ambiguous);
      expect(await side.row(notification.id)).toMatchObject({
        phase: 'UNKNOWN',
        maybeSent: ['one'],
        leaseUntil: side.clock.now() + GRACE_MS,
      });
      side.clock.advance(GRACE_MS + 1);
      const second = await granted(side, notification, 'two');
      await side.log.record(second, OUTCOMES.refused);
      expect(await side.row(notification.id)).toMatchObject({
        phase: 'UNKNOWN',
        reason: 'bad_address',
        maybeSent: ['one'],
      });
    });

    it('settles a lost claim as unknown and keeps it as possibly sent', async () => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      side.clock.advance(LEASE_MS + 1);
      await side.log.record(claim, OUTCOMES.lost);
      expect(await side.row(notification.id)).toMatchObject({
        phase: 'UNKNOWN',
        reason: 'process_lost',
        maybeSent: ['one'],
      });
    });

    it('again changes nothing and gives the same verdict', async () => {
      for (const outcome of Object.values(OUTCOMES)) {
        const notification = sampleNotification();
        const claim = await granted(side, notification, 'one');
        const first = await side.log.record(claim, outcome);
        const row = await side.row(notification.id);
        expect(await side.log.record(claim, outcome)).toEqual(first);
        expect(await side.row(notification.id)).toEqual(row);
      }
    });

    it('takes an acceptance as evidence only, after another owner took over', async () => {
      const notification = sampleNotification();
      const first = await granted(side, notification, 'one');
      side.clock.advance(LEASE_MS + 1);
      await granted(side, notification, 'two');
      const row = await side.row(notification.id);
      for (const outcome of Object.values(OUTCOMES)) {
        expect(await side.log.record(first, outcome)).toEqual({ ok: true, value: 'superseded' });
      }
      expect(await side.row(notification.id)).toEqual(withTestimony(row));
    });

    it('takes an acceptance as evidence only, for somebody who only knows the number of the attempt', async () => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      const row = await side.row(notification.id);
      const forged = await side.log.record({ ...claim, owner: 'two' }, OUTCOMES.accepted);
      expect(forged).toEqual({ ok: true, value: 'superseded' });
      expect(await side.row(notification.id)).toEqual(withTestimony(row));
    });

    it('takes an acceptance as evidence only, by an earlier attempt of the same owner', async () => {
      const notification = sampleNotification();
      const first = await granted(side, notification, 'one');
      await side.log.record(first, OUTCOMES.retryable);
      await granted(side, notification, 'one');
      const row = await side.row(notification.id);
      const late = await side.log.record(first, OUTCOMES.accepted);
      expect(late).toEqual({ ok: true, value: 'superseded' });
      expect(await side.row(notification.id)).toEqual(withTestimony(row));
    });

    it('changes nothing where there is no row, and makes none', async () => {
      const claim = await granted(side, sampleNotification(), 'one');
      const { id } = sampleNotification();
      expect(await side.log.record({ ...claim, id }, OUTCOMES.accepted)).toEqual({
        ok: true,
        value: 'superseded',
      });
      expect(await side.row(id)).toBeNull();
    });

    it('does not contradict an ending of the same attempt', async () => {
      const notification = sampleNotification();
      const claim = await granted(side, notification, 'one');
      await side.log.record(claim, OUTCOMES.accepted);
      expect(await side.log.record(claim, OUTCOMES.lost)).toEqual({
        ok: true,
        value: 'superseded',
      });
      expect((await side.row(notification.id))?.phase).toBe('ACCEPTED');
    });
  });

  describe(`${name}: noting that nothing was sent`, () => {
    it('files a notification of which little is known', async () => {
      const bare = { clientId: null, sub: null, userName: null, purpose: null } as const;
      const notification = sampleNotification({ ...bare, recipient: null, message: null });
      expect(await side.log.note(notification, REJECTED)).toEqual({ ok: true, value: undefined });
      expect(await side.row(notification.id)).toMatchObject({
        ...notification,
        ...REJECTED,
        attempt: 0,
        owner: null,
        leaseUntil: null,
        timeline: [{ ...REJECTED, at: side.clock.now(), attempt: 0, providerCode: null }],
      });
    });

    it('gives way to what becomes known later: another note, then a claim', async () => {
      const vague = sampleNotification({ recipient: null, message: null });
      const known = { ...sampleNotification(), id: vague.id };
      await side.log.note(vague, BLOCKED);
      side.clock.advance(60_000);
      await side.log.note(vague, { ...BLOCKED, reason: 'kms_denied' });
      const claim = await granted(side, known, 'one');
      expect(claim).toMatchObject({ attempt: 1, firstSeenAt: side.clock.now() - 60_000 });
      const row = await side.row(vague.id);
      expect(row).toMatchObject({ recipient: known.recipient, reason: null, phase: 'SENDING' });
      expect(row?.timeline.map(({ phase, attempt }) => [phase, attempt])).toEqual([
        ['RETRYABLE', 0],
        ['RETRYABLE', 0],
        ['SENDING', 1],
      ]);
    });

    it('never overwrites a row that knows of an attempt', async () => {
      for (const outcome of [null, ...Object.values(OUTCOMES)]) {
        const notification = sampleNotification();
        const claim = await granted(side, notification, 'one');
        if (outcome !== null) await side.log.record(claim, outcome);
        const row = await side.row(notification.id);
        for (const note of [REJECTED, BLOCKED]) await side.log.note(notification, note);
        expect(await side.row(notification.id)).toEqual(row);
      }
    });

    it('for good stays so: no later note or claim opens the row again', async () => {
      const notification = sampleNotification();
      await side.log.note(notification, REJECTED);
      const row = await side.row(notification.id);
      await side.log.note(notification, BLOCKED);
      await side.log.note(notification, REJECTED);
      await expect(granted(side, notification, 'one')).rejects.toThrow('settled');
      expect(await side.row(notification.id)).toEqual(row);
    });
  });
}
