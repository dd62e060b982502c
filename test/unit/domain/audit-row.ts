import { freshRow } from '../../../src/adapters/memory/fresh-row.ts';
import type { FiledReceipt, ReceiptStatus } from '../../../src/domain/delivery-receipt.ts';
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { deliveryRequest } from './use-cases/delivery-request.ts';

export const SEEN_AT = Date.UTC(2026, 10, 22, 9);

/** A row of the audit with whatever a test is about. */
export function auditRow(over: Partial<DeliveryRecord> = {}): DeliveryRecord {
  const row = freshRow(deliveryRequest().notification, SEEN_AT, 90);
  return { ...row, phase: 'ACCEPTED', attempt: 1, providerMessageIds: ['m-1'], ...over };
}

/** A receipt of SES, or of whom the test says. */
export function filedReceipt(
  status: ReceiptStatus,
  over: Partial<FiledReceipt> = {},
): FiledReceipt {
  return {
    provider: 'ses',
    attempt: 1,
    status,
    reason: null,
    providerCode: null,
    providerMessageId: 'm-1',
    reportedAt: SEEN_AT + 9000,
    at: SEEN_AT + 9000,
    ...over,
  };
}
