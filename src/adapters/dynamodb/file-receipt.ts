import { type DeliveryReceipt, isFinal } from '../../domain/delivery-receipt.ts';
import { withoutMessageId } from '../../domain/erased-row.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { AuditDatabase } from './audit-database.ts';
import { receiptUpdate } from './receipt-update.ts';

/**
 * Adds a receipt to its row; false when there is no such row or attempt. One UpdateItem, or two while
 * the sender is still at it. A row whose person was erased refuses those, and takes it without its
 * message id: a row is erased for ever, so what one write finds is true for the next.
 */
export async function fileReceipt(
  database: AuditDatabase,
  id: NotificationId,
  receipt: DeliveryReceipt,
  now: number,
): Promise<boolean> {
  const add = async (told: DeliveryReceipt, ends: boolean, erased: boolean) => {
    const update = receiptUpdate(database.tableName, id, told, now, { ends, erased });
    return (await database.update(update)) !== 'refused';
  };
  for (const erased of [false, true]) {
    const told = erased ? withoutMessageId(receipt) : receipt;
    if (isFinal(receipt.status) && (await add(told, true, erased))) return true;
    if (await add(told, false, erased)) return true;
  }
  return false;
}
