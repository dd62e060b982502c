import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FiledReceipt, ReceiptStatus } from '../../../src/domain/delivery-receipt.ts';
import { foldReceipts, RECEIPT_RANKS } from '../../../src/domain/fold-receipts.ts';

const receipt = (provider: 'ses' | 'twilio', status: ReceiptStatus, at: number): FiledReceipt => ({
  provider,
  attempt: 1,
  status,
  reason: null,
  providerCode: null,
  providerMessageId: 'm-1',
  reportedAt: at,
  at,
});

const someReceipts = fc.constantFrom('ses', 'twilio').chain((provider) =>
  fc.array(
    fc
      .tuple(fc.constantFrom(...RECEIPT_RANKS[provider]), fc.integer({ min: 1, max: 3 }))
      .map(([status, at]) => receipt(provider, status, at)),
    { minLength: 1, maxLength: 5 },
  ),
);

describe('the receipts of an attempt', () => {
  it('say the same in every order and however often they are told', () => {
    fc.assert(
      fc.property(
        someReceipts.chain((receipts) =>
          fc.tuple(
            fc.constant(receipts),
            fc.shuffledSubarray([...receipts, ...receipts], {
              minLength: receipts.length * 2,
              maxLength: receipts.length * 2,
            }),
          ),
        ),
        ([told, again]) => {
          expect(foldReceipts(again)).toEqual(foldReceipts(told));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['ses', 'HARD_BOUNCED', 'DELIVERED'],
    ['ses', 'DELIVERED', 'SENT'],
    ['ses', 'DELIVERED', 'COMPLAINED'],
    ['twilio', 'DELIVERED', 'SENT'],
    ['twilio', 'DELIVERED', 'UNDELIVERED'],
    ['twilio', 'UNDELIVERED', 'QUEUED'],
  ] as const)('by %s: %s counts, though %s comes after it', (provider, stronger, weaker) => {
    const folded = foldReceipts([receipt(provider, stronger, 1), receipt(provider, weaker, 2)]);
    expect(folded[0]?.receipt.status).toBe(stronger);
  });
});
