import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { RECEIPT_RANKS } from '../../../src/domain/fold-receipts.ts';
import { auditRow, filedReceipt } from './audit-row.ts';

const PHASES: readonly (readonly [Phase, string])[] = [
  ['SENDING', 'sending'],
  ['ACCEPTED', 'accepted'],
  ['RETRYABLE', 'retrying'],
  ['UNKNOWN', 'unknown'],
  ['FAILED', 'failed'],
  ['REJECTED', 'rejected'],
  ['SUPPRESSED', 'suppressed'],
  ['EXPIRED', 'expired'],
];

describe('what is known of a notification', () => {
  it.each(PHASES)('without a receipt is how far its sender came: %s is %s', (phase, status) => {
    expect(standingOf(auditRow({ phase })).status).toBe(status);
  });

  it.each(PHASES)('is delivered once the provider said so, whatever the phase %s says', (phase) => {
    const receipts = [filedReceipt('DELIVERED')];
    expect(standingOf(auditRow({ phase, receipts, evidence: true }))).toMatchObject({
      status: 'delivered',
      since: receipts[0]?.at,
    });
  });

  it('is never delivered by any other word of a provider', () => {
    for (const provider of ['ses', 'twilio'] as const) {
      for (const status of RECEIPT_RANKS[provider]) {
        const receipts = [filedReceipt(status, { provider })];
        const standing = standingOf(auditRow({ provider, receipts, evidence: true }));
        const said = status === 'DELIVERED' || status === 'READ';
        expect(['delivered', 'read'].includes(standing.status), status).toBe(said);
      }
    }
  });

  it('carries the reason and the code of the receipt that counts', () => {
    const bounce = { reason: 'mailbox_full', providerCode: '5.2.2' } as const;
    const receipts = [filedReceipt('SENT'), filedReceipt('SOFT_BOUNCED', bounce)];
    expect(standingOf(auditRow({ receipts }))).toMatchObject({ status: 'soft-bounced', ...bounce });
  });

  it.each([
    ['a delivery of the first attempt', 'DELIVERED', 'HARD_BOUNCED', 'delivered'],
    ['a delivery of the second attempt', 'HARD_BOUNCED', 'DELIVERED', 'delivered'],
    ['a message that is still on its way', 'HARD_BOUNCED', 'SENT', 'sent'],
    ['the later of two bounces', 'HARD_BOUNCED', 'SOFT_BOUNCED', 'soft-bounced'],
  ] as const)('is the best of all attempts: %s', (_what, first, second, status) => {
    const receipts = [filedReceipt(first), filedReceipt(second, { attempt: 2 })];
    expect(standingOf(auditRow({ attempt: 2, receipts })).status).toBe(status);
  });
});

describe('beside the status', () => {
  const flags = (over: Parameters<typeof auditRow>[0]) => standingOf(auditRow(over)).flags;

  it('a complaint is flagged and says nothing about the delivery', () => {
    expect(flags({ receipts: [filedReceipt('DELIVERED'), filedReceipt('COMPLAINED')] })).toEqual([
      'complained',
    ]);
    expect(standingOf(auditRow({ receipts: [filedReceipt('COMPLAINED')] })).status).toBe('sent');
  });

  it('receipts that contradict one another are flagged', () => {
    const receipts = [filedReceipt('DELIVERED'), filedReceipt('HARD_BOUNCED')];
    expect(flags({ receipts })).toEqual(['conflict']);
    // Two attempts that end differently do not contradict one another.
    const [one, other] = receipts;
    if (one === undefined || other === undefined) throw new Error('no receipts');
    expect(flags({ receipts: [one, { ...other, attempt: 2 }] })).toEqual(['maybe-twice']);
  });

  it.each([
    [['m-1'], [], 0, false],
    [[], ['one'], 0, false],
    [['m-2'], ['one'], 0, true],
    [[], ['one', 'two'], 0, true],
    [[], ['one'], 2, true],
  ])(
    'taken %j, in doubt %j, reported attempts %i: maybe twice is %j',
    (ids, doubts, reported, twice) => {
      const receipts = Array.from({ length: reported }, (_, n) =>
        filedReceipt('SENT', { attempt: n + 1 }),
      );
      const row = { providerMessageIds: ids, maybeSent: doubts, receipts, dueAt: 1 };
      expect(flags(row).includes('maybe-twice')).toBe(twice);
    },
  );

  it('what was never confirmed is flagged, until it is', () => {
    expect(flags({ reason: 'unconfirmed' })).toEqual(['unconfirmed']);
    const sent = filedReceipt('SENT');
    expect(flags({ reason: 'unconfirmed', receipts: [sent] })).toEqual(['unconfirmed']);
    expect(flags({ reason: 'unconfirmed', receipts: [filedReceipt('DELIVERED')] })).toEqual([]);
    expect(flags({ receipts: [sent], dueAt: 1 })).toEqual([]);
  });
});
