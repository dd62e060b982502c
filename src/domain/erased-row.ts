import type { DeliveryReceipt, FiledReceipt } from './delivery-receipt.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { receiptKey } from './fold-receipts.ts';

/** Stands for each message id of the provider: how many there were still tells of a second message. */
export const ERASED_MESSAGE_ID = 'erased';

/** A receipt by which nobody finds the message at the provider, and so whom it was for. */
export function withoutMessageId<Receipt extends DeliveryReceipt>(receipt: Receipt): Receipt {
  return { ...receipt, providerMessageId: null };
}

/**
 * What is left of a row when the person is taken out of it: what happened, when, and how it ended. Its
 * standing stays as it was. Receipts that only their message id told apart become one, with the
 * earlier time. Pure; `now` in milliseconds.
 */
export function erasedRow(row: DeliveryRecord, now: number): DeliveryRecord {
  return {
    ...row,
    sub: null,
    userName: null,
    recipient: null,
    providerMessageIds: row.providerMessageIds.map(() => ERASED_MESSAGE_ID),
    receipts: erasedReceipts(row.receipts),
    erasedAt: now,
  };
}

/** In the order of their keys. */
export function erasedReceipts(receipts: readonly FiledReceipt[]): readonly FiledReceipt[] {
  const left = new Map<string, FiledReceipt>();
  for (const receipt of receipts.map(withoutMessageId)) {
    const key = receiptKey(receipt);
    const known = left.get(key);
    left.set(key, { ...receipt, at: Math.min(receipt.at, known?.at ?? receipt.at) });
  }
  return [...left].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, receipt]) => receipt);
}
