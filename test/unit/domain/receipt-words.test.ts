import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { ARRIVAL } from '../../../src/domain/delivery-receipt.ts';
import { OF_PHASE, standingOf } from '../../../src/domain/delivery-status.ts';
import { TONE_OF } from '../../../src/domain/delivery-tone.ts';
import { RECEIPT_RANKS } from '../../../src/domain/fold-receipts.ts';
import { auditRow, filedReceipt } from './audit-row.ts';

const PHASES = Object.keys(OF_PHASE) as Phase[];
const PROVIDERS = ['ses', 'twilio'] as const;

const WORDS = [
  ['ses', 'ACCEPTED', 'accepted'],
  ['ses', 'COMPLAINED', 'sent'],
  ['ses', 'SENT', 'sent'],
  ['ses', 'DELAYED', 'delayed'],
  ['ses', 'SOFT_BOUNCED', 'soft-bounced'],
  ['ses', 'DELIVERED', 'delivered'],
  ['ses', 'RENDER_FAILED', 'withheld'],
  ['ses', 'REJECTED', 'withheld'],
  ['ses', 'HARD_BOUNCED', 'bounced'],
  ['twilio', 'ACCEPTED', 'accepted'],
  ['twilio', 'QUEUED', 'queued'],
  ['twilio', 'SENDING', 'sent'],
  ['twilio', 'SENT', 'sent'],
  ['twilio', 'CANCELED', 'withheld'],
  ['twilio', 'FAILED', 'undelivered'],
  ['twilio', 'UNDELIVERED', 'undelivered'],
  ['twilio', 'DELIVERED', 'delivered'],
  ['twilio', 'READ', 'read'],
] as const;

describe('the word for a receipt', () => {
  it.each(WORDS)('of %s, %s, is the same in every phase: %s', (provider, told, status) => {
    const receipts = [filedReceipt(told, { provider, reason: 'not_told', providerCode: 'x1' })];
    for (const phase of PHASES) {
      expect(
        standingOf(auditRow({ phase, provider, reason: 'throttled', receipts })),
      ).toMatchObject({ status, reason: 'not_told', providerCode: 'x1' });
    }
  });

  it('is listed above for every status of both providers', () => {
    const listed = (provider: string) =>
      WORDS.flatMap(([of, told]) => (of === provider ? [told] : [])).toSorted();
    for (const provider of PROVIDERS) {
      expect(listed(provider)).toEqual(RECEIPT_RANKS[provider].toSorted());
    }
  });
});

describe('any row', () => {
  const receiptOf = (provider: 'ses' | 'twilio') =>
    fc
      .tuple(fc.constantFrom(...RECEIPT_RANKS[provider]), fc.integer({ min: 1, max: 3 }))
      .map(([status, attempt]) => filedReceipt(status, { provider, attempt }));
  const rows = fc.constantFrom(...PROVIDERS).chain((provider) =>
    fc
      .record({
        phase: fc.constantFrom(...PHASES),
        receipts: fc.array(receiptOf(provider), { maxLength: 6 }),
      })
      .map((over) => auditRow({ ...over, provider })),
  );

  it('is told to have arrived, to be lost or never sent only where no receipt says otherwise', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { status } = standingOf(row);
        const told = new Set(row.receipts.map((receipt) => ARRIVAL[receipt.status]));
        if (['delivered', 'read'].includes(status)) expect(told).toContain('arrived');
        if (['soft-bounced', 'bounced', 'undelivered', 'withheld'].includes(status)) {
          expect(told).toContain('lost');
        }
        if (['failed', 'rejected', 'suppressed', 'expired'].includes(status)) {
          expect(told.size).toBe(0);
        }
      }),
      { numRuns: 5_000 },
    );
  });

  it('reaches every status that there are words for, and no other', () => {
    const reached = new Set([
      ...PHASES.map((phase) => standingOf(auditRow({ phase })).status),
      ...WORDS.map(([provider, told]) => {
        const receipts = [filedReceipt(told, { provider })];
        return standingOf(auditRow({ provider, receipts })).status;
      }),
    ]);
    expect([...reached].toSorted()).toEqual(Object.keys(TONE_OF).toSorted());
  });
});
