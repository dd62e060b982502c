import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Provider } from '../../domain/channel.ts';
import type {
  DeliveryReceipt,
  FiledReceipt,
  ReceiptStatus,
} from '../../domain/delivery-receipt.ts';
import type { ReceiptReason } from '../../domain/failure.ts';
import { receiptKey } from '../../domain/fold-receipts.ts';

/**
 * A receipt in the row's map of receipts: the whole receipt is the key, so the same one told again
 * finds itself there. The value is when it happened or was first heard of.
 */
export function receiptEntry(
  receipt: DeliveryReceipt,
  now: number,
): { readonly key: string; readonly at: number } {
  return { key: receiptKey(receipt), at: receipt.reportedAt ?? now };
}

/** In the order of their keys, since the stored map has none. */
export function readReceipts(
  entries: Readonly<Record<string, AttributeValue>>,
  provider: Provider,
): FiledReceipt[] {
  return Object.keys(entries)
    .sort()
    .map((key) => {
      const [attempt, status, reason, providerCode, providerMessageId, reportedAt] = key.split('|');
      return {
        provider,
        attempt: Number(attempt),
        status: status as ReceiptStatus,
        reason: (reason || null) as ReceiptReason | null,
        providerCode: providerCode || null,
        providerMessageId: providerMessageId || null,
        reportedAt: reportedAt ? Number(reportedAt) : null,
        at: Number(entries[key]?.N ?? 0),
      };
    });
}
