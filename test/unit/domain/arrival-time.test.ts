import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrivalTime } from '../../../src/domain/arrival-time.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { RECEIPT_RANKS } from '../../../src/domain/fold-receipts.ts';
import { auditRow, filedReceipt } from './audit-row.ts';

describe('when a message was first confirmed to be there', () => {
  it.each([
    ['is not known without a receipt', [], null],
    ['is not known while it is on its way', [filedReceipt('SENT', { at: 1 })], null],
    ['is when the mail server took it', [filedReceipt('DELIVERED', { at: 7 })], 7],
    [
      'is the first time, whatever was told last',
      [filedReceipt('DELIVERED', { at: 9 }), filedReceipt('DELIVERED', { at: 4, reportedAt: 4 })],
      4,
    ],
    [
      'is not known when it bounced after all',
      [filedReceipt('DELIVERED', { at: 1 }), filedReceipt('HARD_BOUNCED', { at: 2 })],
      null,
    ],
    [
      'is that of the attempt that stayed, not of the one that bounced',
      [
        filedReceipt('DELIVERED', { at: 1 }),
        filedReceipt('HARD_BOUNCED', { at: 2 }),
        filedReceipt('DELIVERED', { at: 60, attempt: 2 }),
      ],
      60,
    ],
    [
      'of a text message is not put off by its reading',
      [
        filedReceipt('READ', { provider: 'twilio', at: 90 }),
        filedReceipt('DELIVERED', { provider: 'twilio', at: 5 }),
      ],
      5,
    ],
    [
      'of a text message stands against the carrier’s word',
      [
        filedReceipt('UNDELIVERED', { provider: 'twilio', at: 3 }),
        filedReceipt('DELIVERED', { provider: 'twilio', at: 5 }),
      ],
      5,
    ],
  ] as const)('%s', (_what, receipts, at) => {
    expect(arrivalTime({ receipts })).toBe(at);
  });

  it.each(['ses', 'twilio'] as const)('is known just when %s says that it is there', (provider) => {
    const receipt = fc
      .record({
        status: fc.constantFrom(...RECEIPT_RANKS[provider]),
        attempt: fc.integer({ min: 1, max: 3 }),
        at: fc.nat(100),
      })
      .map(({ status, ...over }) => filedReceipt(status, { provider, ...over }));
    fc.assert(
      fc.property(fc.array(receipt, { maxLength: 6 }), (receipts) => {
        const { status } = standingOf(auditRow({ provider, receipts }));
        const there = status === 'delivered' || status === 'read';
        expect(arrivalTime({ receipts }) !== null).toBe(there);
      }),
    );
  });
});
