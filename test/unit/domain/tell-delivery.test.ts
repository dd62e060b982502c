import { describe, expect, it } from 'vitest';
import { factsOfRow } from '../../../src/domain/facts-of-row.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { tellDelivery } from '../../../src/domain/tell-delivery.ts';
import { auditRow, filedReceipt, SEEN_AT } from './audit-row.ts';
import { MASKED, tell } from './support-words/told-texts.ts';

const DAY_MS = 24 * 3600_000;

describe('a delivery that is told', () => {
  it('says what is known, why, and what to do about that', () => {
    const bounce = filedReceipt('HARD_BOUNCED', { reason: 'suppressed_address' });
    const told = tellDelivery(factsOfRow(auditRow({ receipts: [bounce] })), {
      words: en,
      now: SEEN_AT + 60_000,
    });
    expect(told).toMatchObject({ label: en.statuses.bounced.label, tone: 'bad', notes: [] });
    expect(told.sentence).toBe(
      `${en.statuses.bounced.sentence} ${en.reasons.suppressed_address.sentence}`,
    );
    expect(told.advice).toBe(en.reasons.suppressed_address.advice);
  });

  it('is advised by its status where the reason changes nothing', () => {
    const { advice } = tell('en', { status: 'unknown', reason: 'no_answer' });
    expect(advice).toMatch(/^Ask the person whether it came\. .* request a new code/);
  });

  it('passes over a reason that it does not know', () => {
    const told = tell('en', { status: 'failed' });
    for (const reason of ['yet_unheard_of', 'constructor', '__proto__', '']) {
      expect(tell('en', { status: 'failed', reason })).toEqual(told);
    }
  });

  it('speaks of mails or of text messages', () => {
    expect(tell('en').advice).toContain('spam folder');
    expect(tell('en', { channel: 'sms' }).advice).toContain('still their number');
    const lost = { status: 'undelivered', reason: 'bad_address' } as const;
    expect(tell('en', { ...lost, channel: 'sms' }).advice).toContain('country code');
  });

  it('notes a spam complaint, a conflict and a doubt', () => {
    const flags = ['complained', 'conflict', 'maybe-twice'] as const;
    expect(tell('en', { flags }).notes).toEqual(flags.map((flag) => en.flags[flag]));
  });

  it('of somebody who opted out says how they undo it', () => {
    const stopped = { status: 'failed', reason: 'opted_out', channel: 'sms' } as const;
    expect(tell('en', stopped).advice).toMatch(/^Only the person can undo it: by sending START/);
    expect(tell('ko', stopped).advice).toMatch(/고객만 해제.*START/);
  });
});

describe('a message whose code has most likely expired', () => {
  const late = 3 * 60_000;
  const signIn = { purpose: 'sign-in', lifeSeconds: 180 } as const;

  it('is not waited for', () => {
    const waiting = { ...signIn, status: 'queued' } as const;
    expect(tell('en', waiting, late - 1).advice).toContain('look again');
    const told = tell('en', waiting, late);
    expect(told.advice).toBe(en.kinds.code.again);
    expect(told.notes).toEqual([en.kinds.code.outlived]);
  });

  it('says so when it was delivered, and still where to look for it', () => {
    const told = tell('en', signIn, late);
    expect(told.advice).toContain('spam folder');
    expect(told.notes).toEqual([en.kinds.code.outlived]);
  });

  it('needs no such note when it never arrived', () => {
    expect(tell('en', { ...signIn, status: 'failed' }, late).notes).toEqual([]);
  });

  it('does not hide who has to mend what', () => {
    const denied = { ...signIn, status: 'retrying', reason: 'kms_denied' } as const;
    expect(tell('en', denied, late).advice).toBe(en.reasons.kms_denied.advice);
  });

  it('is a password in an invitation, and nothing in a notice', () => {
    const invited = tell('en', { purpose: 'invitation', lifeSeconds: 7 * 86_400 }, 8 * DAY_MS);
    expect(invited.notes).toEqual([en.kinds.invitation.outlived]);
    const warned = tell('en', { purpose: 'account-takeover', lifeSeconds: 86_400 }, 8 * DAY_MS);
    expect(warned.notes).toEqual([]);
  });

  it('is not told where nobody knows how long it lives', () => {
    expect(tell('en', { lifeSeconds: null }, 900 * DAY_MS).notes).toEqual([]);
  });
});

describe('a confirmation that is long overdue', () => {
  it('is asked for from the person, and waited for no longer', () => {
    const told = tell('en', {
      status: 'sent',
      channel: 'sms',
      flags: ['unconfirmed'],
      lifeSeconds: null,
    });
    expect(told.advice).toMatch(/^Ask the person whether it came after all\./);
    expect(told.notes).toEqual([en.flags.unconfirmed]);
  });
});

describe('the facts of a row', () => {
  it('are what its receipts and its sender say', () => {
    const receipts = [filedReceipt('DELIVERED'), filedReceipt('COMPLAINED')];
    const recipient = { masked: MASKED.email, fingerprint: 'f' };
    const row = auditRow({ receipts, recipient, lifeSeconds: 86_400 });
    expect(factsOfRow(row)).toEqual({
      status: 'delivered',
      reason: null,
      flags: ['complained'],
      channel: 'email',
      purpose: row.purpose,
      recipient: MASKED.email,
      askedAt: SEEN_AT,
      since: SEEN_AT + 9000,
      arrivedAt: SEEN_AT + 9000,
      lifeSeconds: 86_400,
    });
  });

  it('name nobody who was erased', () => {
    expect(factsOfRow(auditRow({ recipient: null })).recipient).toBeNull();
  });
});
