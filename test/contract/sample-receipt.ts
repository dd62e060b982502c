import type { DeliveryReceipt, ReceiptStatus } from '../../src/domain/delivery-receipt.ts';

/** What SES reports of the first attempt of a sample notification. */
export function sampleReceipt(
  status: ReceiptStatus,
  over: Partial<DeliveryReceipt> = {},
): DeliveryReceipt {
  return {
    provider: 'ses',
    attempt: 1,
    status,
    reason: null,
    providerCode: null,
    providerMessageId: 'provider-1',
    reportedAt: Date.UTC(2026, 10, 22, 12, 0, 9),
    ...over,
  };
}
