import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MemoryAudit } from '../../../src/adapters/memory/memory-audit.ts';
import type { Provider } from '../../../src/domain/channel.ts';
import type {
  DeliveryReceipt,
  FiledReceipt,
  ReceiptStatus,
} from '../../../src/domain/delivery-receipt.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { DEFAULT_TIMINGS } from '../../../src/domain/delivery-timings.ts';
import { foldReceipts, RECEIPT_RANKS } from '../../../src/domain/fold-receipts.ts';
import { deliveryRequest } from './use-cases/delivery-request.ts';
import { StoppedClock } from './use-cases/stopped-clock.ts';

const RUNS = 10_000 * Number(process.env['SOAK_RUNS'] ?? 1);
const PROVIDERS = ['ses', 'twilio'] as const;

const receipt = (provider: Provider, status: ReceiptStatus, at: number): FiledReceipt => ({
  provider,
  attempt: 1,
  status,
  reason: null,
  providerCode: null,
  providerMessageId: 'm-1',
  reportedAt: at,
  at,
});

const anyReceipt = (provider: Provider): fc.Arbitrary<DeliveryReceipt> =>
  fc.record({
    provider: fc.constant(provider),
    attempt: fc.integer({ min: 1, max: 3 }),
    status: fc.constantFrom(...RECEIPT_RANKS[provider]),
    reason: fc.constantFrom(null, 'not_told' as const, 'bad_address' as const),
    providerCode: fc.constantFrom(null, '30003'),
    providerMessageId: fc.constantFrom('m-1', 'm-2'),
    reportedAt: fc.constantFrom(null, 1, 2),
  });

/** Some receipts, and the same ones shuffled with any number of repetitions. */
const twoTellings = (provider: Provider) =>
  fc.array(anyReceipt(provider), { minLength: 1, maxLength: 8 }).chain((told) =>
    fc.tuple(
      fc.constant(told),
      fc
        .array(fc.constantFrom(...told), { maxLength: 12 })
        .chain((again) =>
          fc.shuffledSubarray([...told, ...again], { minLength: told.length + again.length }),
        ),
    ),
  );

async function rowAfter(receipts: readonly DeliveryReceipt[], provider: Provider) {
  const clock = new StoppedClock();
  const audit = new MemoryAudit(clock, { retentionDays: 90, timings: DEFAULT_TIMINGS });
  const notification = { ...deliveryRequest().notification, provider };
  for (const owner of ['one', 'two', 'three']) {
    const terms = { owner, policy: 'at-least-once', leaseUntil: clock.now() } as const;
    const claimed = await audit.claim(notification, terms);
    if (!claimed.ok) throw new Error('not claimed');
    clock.advance(1);
    if (owner === 'three') {
      await audit.record(claimed.value, { kind: 'accepted', providerMessageId: 'm-1' });
    }
  }
  for (const each of receipts) await audit.file(notification.id, each);
  const row = audit.rows.get(notification.id);
  if (row === undefined) throw new Error('no row');
  return row;
}

describe.each(PROVIDERS)('the receipts of %s', (provider) => {
  it(`leave the same row in any order and however often they are told (${RUNS} times)`, async () => {
    await fc.assert(
      fc.asyncProperty(twoTellings(provider), async ([told, again]) => {
        const [one, other] = [await rowAfter(told, provider), await rowAfter(again, provider)];
        // The assertion itself is slow; it speaks only when there is something to say.
        if (!isDeepStrictEqual(one, other)) expect(other).toEqual(one);
        if (!isDeepStrictEqual(standingOf(one), standingOf(other))) {
          expect(standingOf(other)).toEqual(standingOf(one));
        }
      }),
      { numRuns: RUNS },
    );
  }, 120_000);

  it('fold to the same in every sequence of up to five, all of them tried', () => {
    const statuses = RECEIPT_RANKS[provider];
    let tried = 0;
    const extend = (sequence: readonly FiledReceipt[]) => {
      if (sequence.length > 0) {
        tried += 1;
        const inOrder = [...sequence].sort((a, b) => (a.status < b.status ? -1 : 1));
        const [folded, expected] = [foldReceipts(sequence), foldReceipts(inOrder)];
        if (!isDeepStrictEqual(folded, expected)) expect(folded).toEqual(expected);
      }
      if (sequence.length === 5) return;
      for (const status of statuses) extend([...sequence, receipt(provider, status, 1)]);
    };
    extend([]);
    expect(tried).toBe([1, 2, 3, 4, 5].reduce((sum, n) => sum + statuses.length ** n, 0));
  }, 120_000);
});

describe('the receipt that counts', () => {
  it.each([
    ['ses', 'HARD_BOUNCED', 'DELIVERED'],
    ['ses', 'DELIVERED', 'SENT'],
    ['ses', 'DELIVERED', 'COMPLAINED'],
    ['ses', 'DELIVERED', 'SOFT_BOUNCED'],
    ['ses', 'SENT', 'ACCEPTED'],
    ['twilio', 'DELIVERED', 'SENT'],
    ['twilio', 'DELIVERED', 'UNDELIVERED'],
    ['twilio', 'UNDELIVERED', 'QUEUED'],
    ['twilio', 'READ', 'DELIVERED'],
  ] as const)('of %s is %s, though %s comes after it', (provider, stronger, weaker) => {
    const folded = foldReceipts([receipt(provider, stronger, 1), receipt(provider, weaker, 2)]);
    expect(folded[0]?.receipt.status).toBe(stronger);
  });

  it('is of a status that its provider has: no status is without a rank', () => {
    for (const provider of PROVIDERS) {
      expect(new Set(RECEIPT_RANKS[provider]).size).toBe(RECEIPT_RANKS[provider].length);
    }
  });

  it.each([
    ['ses', ['DELIVERED', 'HARD_BOUNCED'], true],
    ['ses', ['SENT', 'DELAYED', 'DELIVERED'], false],
    ['twilio', ['UNDELIVERED', 'DELIVERED'], true],
    ['twilio', ['QUEUED', 'SENT', 'FAILED'], false],
  ] as const)('of %s, of %j together, is in conflict: %j', (provider, statuses, conflict) => {
    const told = statuses.map((status, n) => receipt(provider, status, n));
    expect(foldReceipts(told)[0]?.conflict).toBe(conflict);
  });
});
