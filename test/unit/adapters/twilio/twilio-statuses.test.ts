import { describe, expect, it } from 'vitest';
import { TWILIO_FAILURES } from '../../../../src/adapters/twilio/twilio-failures.ts';
import { receiptReason, TWILIO_STATUSES } from '../../../../src/adapters/twilio/twilio-statuses.ts';
import { ARRIVAL } from '../../../../src/domain/delivery-receipt.ts';
import type { ReceiptReason } from '../../../../src/domain/failure.ts';
import { RECEIPT_RANKS } from '../../../../src/domain/fold-receipts.ts';
import { en } from '../../../../src/domain/support-words/en.ts';

/** Twilio's own words, with what they say of the arrival. */
const STATUSES: readonly (readonly [string, string, string])[] = [
  ['accepted', 'QUEUED', 'open'],
  ['scheduled', 'QUEUED', 'open'],
  ['queued', 'QUEUED', 'open'],
  ['sending', 'SENDING', 'open'],
  ['sent', 'SENT', 'open'],
  ['partially_delivered', 'SENT', 'open'],
  ['delivered', 'DELIVERED', 'arrived'],
  ['read', 'READ', 'arrived'],
  ['undelivered', 'UNDELIVERED', 'lost'],
  ['failed', 'FAILED', 'lost'],
  ['canceled', 'CANCELED', 'lost'],
];

/** Every reason a receipt may have; the compiler holds it to the type. */
const RECEIPT_REASONS: Readonly<Record<ReceiptReason, true>> = {
  provider_config: true,
  bad_address: true,
  recipient_unreachable: true,
  opted_out: true,
  blocked_destination: true,
  content_refused: true,
  fraud_block: true,
  throttled: true,
  suppressed_address: true,
  mailbox_full: true,
  deferred: true,
  too_late: true,
  not_told: true,
};

describe("Twilio's status", () => {
  it.each(STATUSES)('%s is %s, which leaves the arrival %s', (word, status, arrival) => {
    const read = TWILIO_STATUSES[word];
    expect(read).toBe(status);
    expect(read && ARRIVAL[read]).toBe(arrival);
    expect(RECEIPT_RANKS.twilio).toContain(read);
  });

  it('has a row here for each row of the table', () => {
    expect(STATUSES.map(([word]) => word).sort()).toEqual(Object.keys(TWILIO_STATUSES).sort());
  });
});

describe('the reason of a message that did not arrive', () => {
  it.each(Object.entries(TWILIO_FAILURES))('is told for the code %s', (code, [kind]) => {
    for (const status of ['FAILED', 'UNDELIVERED'] as const) {
      const reason = receiptReason(status, Number(code));
      expect(reason).toBe(kind);
      // Not `unreachable`, `no_answer` and the like: those tell of a request, not of a message.
      expect(RECEIPT_REASONS).toHaveProperty(String(reason));
      expect(en.reasons).toHaveProperty(String(reason));
    }
  });

  it('is that it came too late, when its validity ran out', () => {
    expect(receiptReason('UNDELIVERED', 30036)).toBe('too_late');
  });

  it.each([null, 0, 1, 30099, 63016, 999_999])('is not told with the code %j', (code) => {
    expect(receiptReason('FAILED', code)).toBe('not_told');
  });

  it('is asked for only where it did not arrive', () => {
    for (const status of ['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'CANCELED'] as const) {
      expect(receiptReason(status, 30003)).toBeNull();
    }
  });
});
