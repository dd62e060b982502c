import { describe, expect, it } from 'vitest';
import { ARRIVAL } from '../../../src/domain/delivery-receipt.ts';
import { foldReceipts, RECEIPT_RANKS, receiptKey } from '../../../src/domain/fold-receipts.ts';
import { filedReceipt } from './audit-row.ts';

const PROVIDERS = ['ses', 'twilio'] as const;

describe.each(PROVIDERS)('of two receipts of %s', (provider) => {
  const ranks = RECEIPT_RANKS[provider];
  const pairs = ranks.flatMap((weaker, n) =>
    ranks.slice(n + 1).map((stronger) => ({ weaker, stronger })),
  );

  it.each(pairs)('$stronger counts beside $weaker, whichever came first', (pair) => {
    const weaker = filedReceipt(pair.weaker, { provider, reportedAt: 2 });
    const stronger = filedReceipt(pair.stronger, { provider, reportedAt: 1 });
    const arrivals = new Set([ARRIVAL[pair.weaker], ARRIVAL[pair.stronger]]);
    const expected = [
      {
        attempt: 1,
        receipt: stronger,
        conflict: arrivals.has('arrived') && arrivals.has('lost'),
        complained: [pair.weaker, pair.stronger].includes('COMPLAINED'),
      },
    ];
    expect(foldReceipts([weaker, stronger])).toEqual(expected);
    expect(foldReceipts([stronger, weaker])).toEqual(expected);
  });
});

describe('folding receipts', () => {
  it('of nothing gives nothing', () => {
    expect(foldReceipts([])).toEqual([]);
  });

  it('keeps attempts apart, and gives them by number', () => {
    const folded = foldReceipts([
      filedReceipt('HARD_BOUNCED', { attempt: 3 }),
      filedReceipt('DELIVERED', { attempt: 1 }),
      filedReceipt('COMPLAINED', { attempt: 3 }),
      filedReceipt('SENT', { attempt: 2 }),
    ]);
    expect(
      folded.map(({ attempt, receipt, conflict, complained }) => [
        attempt,
        receipt.status,
        conflict,
        complained,
      ]),
    ).toEqual([
      [1, 'DELIVERED', false, false],
      [2, 'SENT', false, false],
      [3, 'HARD_BOUNCED', false, true],
    ]);
  });

  it('remembers a conflict and a complaint whatever is told afterwards', () => {
    const told = (['HARD_BOUNCED', 'DELIVERED', 'COMPLAINED', 'SENT', 'HARD_BOUNCED'] as const).map(
      (status, at) => filedReceipt(status, { reportedAt: at }),
    );
    expect(foldReceipts(told)[0]).toMatchObject({ conflict: true, complained: true });
  });

  it('takes one of two versions of a status by what they say, not by which came first', () => {
    const one = filedReceipt('SOFT_BOUNCED', { reason: 'mailbox_full' });
    const other = filedReceipt('SOFT_BOUNCED', { reason: 'not_told' });
    expect(foldReceipts([one, other])).toEqual(foldReceipts([other, one]));
  });

  it('changes none of what it was given', () => {
    const told = [filedReceipt('DELIVERED', { attempt: 2 }), filedReceipt('SENT')];
    const before = structuredClone(told);
    foldReceipts(told);
    expect(told).toEqual(before);
  });
});

describe('the key of a receipt', () => {
  it('is the same for the same report, whenever it was heard', () => {
    expect(receiptKey(filedReceipt('SENT', { at: 1 }))).toBe(
      receiptKey(filedReceipt('SENT', { at: 2 })),
    );
  });

  it.each([
    { attempt: 2 },
    { status: 'DELIVERED' },
    { reason: 'deferred' },
    { providerCode: '30003' },
    { providerMessageId: 'provider-2' },
    { providerMessageId: null },
    { reportedAt: 1 },
    { reportedAt: null },
  ] as const)('is another with %o', (change) => {
    const receipt = filedReceipt('SENT');
    expect(receiptKey({ ...receipt, ...change })).not.toBe(receiptKey(receipt));
  });
});
