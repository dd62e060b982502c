import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OverviewCount } from '../../../src/domain/delivery-overview.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { TONE_OF } from '../../../src/domain/delivery-tone.ts';
import { auditRow, filedReceipt, SEEN_AT } from './audit-row.ts';

const HOUR_MS = 3600_000;

function overviewOf(rows: readonly DeliveryRecord[]) {
  const count = new OverviewCount();
  for (const row of rows) count.add(row);
  return count.overview();
}

const deliveredAfter = (ms: number, over: Partial<DeliveryRecord> = {}) =>
  auditRow({
    ...over,
    receipts: [filedReceipt('DELIVERED', { at: (over.firstSeenAt ?? SEEN_AT) + ms })],
  });
const bounced = (providerCode: string | null) =>
  auditRow({ receipts: [filedReceipt('HARD_BOUNCED', { reason: 'bad_address', providerCode })] });

const anyRow = fc
  .record({
    channel: fc.constantFrom('email' as const, 'sms' as const),
    triggerSource: fc.constantFrom('CustomEmailSender_SignUp', 'CustomSMSSender_SignUp'),
    phase: fc.constantFrom('ACCEPTED' as const, 'FAILED' as const, 'UNKNOWN' as const),
    reason: fc.constantFrom(null, 'throttled' as const, 'no_answer' as const),
    providerCode: fc.constantFrom(null, '429', '503'),
    firstSeenAt: fc.nat(5 * HOUR_MS).map((ms) => SEEN_AT + ms),
    arrivesAfter: fc.option(fc.integer({ min: -2000, max: 90_000 })),
  })
  .map(({ arrivesAfter, ...over }) =>
    arrivesAfter === null ? auditRow(over) : deliveredAfter(arrivesAfter, over),
  );

describe('an overview', () => {
  it('of nothing is empty', () => {
    const none = { arrived: 0, p50Ms: null, p95Ms: null };
    expect(overviewOf([])).toEqual({
      total: 0,
      byHour: [],
      byChannel: [],
      byTrigger: [],
      byStatus: [],
      byReason: [],
      arrivals: none,
    });
  });

  it('counts by hour, channel and tone, oldest first, and leaves quiet hours out', () => {
    const later = SEEN_AT + 3 * HOUR_MS;
    const rows = [
      auditRow({ firstSeenAt: later }),
      bounced(null),
      deliveredAfter(9000),
      deliveredAfter(9000, { firstSeenAt: SEEN_AT + HOUR_MS - 1 }),
      auditRow({ firstSeenAt: later + 1, channel: 'sms', phase: 'RETRYABLE' }),
    ];
    expect(overviewOf(rows).byHour).toEqual([
      { at: SEEN_AT, channel: 'email', tone: 'bad', count: 1 },
      { at: SEEN_AT, channel: 'email', tone: 'good', count: 2 },
      { at: later, channel: 'email', tone: 'good', count: 1 },
      { at: later, channel: 'sms', tone: 'busy', count: 1 },
    ]);
  });

  it('tells how long messages took, by channel and in all; those that came before they were asked for took no time', () => {
    const sms = (ms: number) => deliveredAfter(ms, { channel: 'sms', provider: 'twilio' });
    const { byChannel, byTrigger, arrivals } = overviewOf([
      ...[1000, 2000, 3000, 4000].map((ms) => deliveredAfter(ms)),
      auditRow(),
      ...[-500, 60_000].map(sms),
    ]);
    expect(byChannel).toEqual([
      { channel: 'email', count: 5, arrived: 4, p50Ms: 2000, p95Ms: 4000 },
      { channel: 'sms', count: 2, arrived: 2, p50Ms: 0, p95Ms: 60_000 },
    ]);
    const { triggerSource, purpose } = auditRow();
    expect(byTrigger).toEqual([
      { triggerSource, channel: 'email', purpose, count: 5, arrived: 4 },
      { triggerSource, channel: 'sms', purpose, count: 2, arrived: 2 },
    ]);
    expect(arrivals).toEqual({ arrived: 6, p50Ms: 2000, p95Ms: 60_000 });
  });

  it('counts by status and by reason with the provider’s code, most of all first', () => {
    const rows = [bounced('5.1.1'), bounced('5.2.1'), bounced('5.1.1'), bounced(null), auditRow()];
    const { byStatus, byReason } = overviewOf(rows);
    expect(byStatus).toEqual([
      { status: 'bounced', count: 4 },
      { status: 'accepted', count: 1 },
    ]);
    expect(byReason).toEqual([
      { reason: 'bad_address', channel: 'email', providerCode: '5.1.1', count: 2 },
      { reason: 'bad_address', channel: 'email', providerCode: null, count: 1 },
      { reason: 'bad_address', channel: 'email', providerCode: '5.2.1', count: 1 },
    ]);
  });

  it('is the same in whatever order rows come', () => {
    const rows = fc
      .array(anyRow, { maxLength: 30 })
      .chain((some) =>
        fc.tuple(
          fc.constant(some),
          fc.shuffledSubarray(some, { minLength: some.length, maxLength: some.length }),
        ),
      );
    fc.assert(
      fc.property(rows, ([some, shuffled]) => {
        expect(overviewOf(shuffled)).toEqual(overviewOf(some));
      }),
    );
  });

  it('counts each row once in every list', () => {
    const sum = (counts: readonly { readonly count: number }[]) =>
      counts.reduce((total, { count }) => total + count, 0);
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const { total, byHour, byChannel, byTrigger, byStatus, byReason, arrivals } =
          overviewOf(rows);
        expect(total).toBe(rows.length);
        for (const counts of [byHour, byChannel, byTrigger, byStatus]) {
          expect(sum(counts)).toBe(total);
        }
        expect(sum(byReason)).toBeLessThanOrEqual(total);
        for (const counts of [byChannel, byTrigger]) {
          expect(counts.reduce((n, { arrived }) => n + arrived, 0)).toBe(arrivals.arrived);
        }
        const good = byStatus.filter(({ status }) => TONE_OF[status] === 'good');
        expect(sum(byHour.filter(({ tone }) => tone === 'good'))).toBe(sum(good));
      }),
    );
  });

  it('may be looked at while counting goes on', () => {
    const count = new OverviewCount();
    count.add(auditRow());
    const early = count.overview();
    count.add(auditRow());
    expect(early.total).toBe(1);
    expect(early.byStatus).toEqual([{ status: 'accepted', count: 1 }]);
    expect(early.byHour.map((hour) => hour.count)).toEqual([1]);
    expect(count.total).toBe(2);
  });
});
