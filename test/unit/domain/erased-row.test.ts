import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { ERASED_MESSAGE_ID, erasedRow } from '../../../src/domain/erased-row.ts';
import { RECEIPT_RANKS, receiptKey } from '../../../src/domain/fold-receipts.ts';
import { auditRow, filedReceipt, SEEN_AT } from './audit-row.ts';

const PHASES: readonly Phase[] = [
  'SENDING',
  'ACCEPTED',
  'RETRYABLE',
  'UNKNOWN',
  'FAILED',
  'REJECTED',
  'EXPIRED',
];

const anyRow = fc.constantFrom('ses' as const, 'twilio' as const).chain((provider) =>
  fc
    .record({
      phase: fc.constantFrom(...PHASES),
      maybeSent: fc.subarray(['one', 'two', 'three']),
      providerMessageIds: fc.subarray(['m-1', 'm-2', 'm-3']),
      dueAt: fc.constantFrom(null, SEEN_AT),
      receipts: fc.uniqueArray(
        fc
          .record({
            attempt: fc.integer({ min: 1, max: 3 }),
            status: fc.constantFrom(...RECEIPT_RANKS[provider]),
            providerCode: fc.constantFrom(null, '21610'),
            reportedAt: fc.constantFrom(null, SEEN_AT + 1, SEEN_AT + 2),
            providerMessageId: fc.constantFrom(null, 'm-1', 'm-2', 'm-3'),
            at: fc.integer({ min: SEEN_AT, max: SEEN_AT + 9 }),
          })
          .map(({ status, ...over }) =>
            filedReceipt(status, { ...over, provider, at: over.reportedAt ?? over.at }),
          ),
        { selector: receiptKey, maxLength: 8 },
      ),
    })
    .map((over) =>
      auditRow({
        provider,
        sub: 'a-sub',
        userName: 'a-name',
        recipient: { masked: 'a-mask', fingerprint: 'a-print' },
        ...over,
      }),
    ),
);

describe('a row whose person was erased', () => {
  it('says the same of the message as before', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { since: _before, ...standing } = standingOf(row);
        // Of receipts that became one, the earlier time stays; of all others, theirs.
        const { since: _after, ...left } = standingOf(erasedRow(row, SEEN_AT + 60_000));
        expect(left).toEqual(standing);
      }),
    );
  });

  it('holds nothing of the person, and no message id', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const text = JSON.stringify(erasedRow(row, SEEN_AT));
        expect(text).not.toMatch(/a-sub|a-name|a-mask|a-print|m-[123]/);
      }),
    );
  });

  it('has of each report one, at the time when it was first heard of', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const { receipts } = erasedRow(row, SEEN_AT);
        expect(new Set(receipts.map(receiptKey)).size).toBe(receipts.length);
        for (const receipt of receipts) {
          const same = row.receipts.filter(
            (each) => receiptKey({ ...each, providerMessageId: null }) === receiptKey(receipt),
          );
          expect(receipt.at).toBe(Math.min(...same.map(({ at }) => at)));
        }
        const told = ({ attempt, status }: (typeof receipts)[number]) => `${attempt} ${status}`;
        expect(new Set(receipts.map(told))).toEqual(new Set(row.receipts.map(told)));
      }),
    );
  });

  it('counts its messages as before', () => {
    const row = auditRow({ providerMessageIds: ['m-1', 'm-2'] });
    expect(erasedRow(row, SEEN_AT).providerMessageIds).toEqual([
      ERASED_MESSAGE_ID,
      ERASED_MESSAGE_ID,
    ]);
  });

  it('keeps app, purpose, timeline and times', () => {
    const row = auditRow({ clientId: 'app', sub: 'a-sub' });
    const { sub, userName, recipient, providerMessageIds, receipts, erasedAt, ...rest } = row;
    expect(erasedRow(row, SEEN_AT + 5)).toMatchObject({ ...rest, erasedAt: SEEN_AT + 5 });
  });
});
