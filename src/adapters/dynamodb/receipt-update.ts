import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { DeliveryReceipt } from '../../domain/delivery-receipt.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import { DUE_ATTRIBUTES, number, string } from './audit-item.ts';
import { receiptEntry } from './receipt-entry.ts';
import { RowUpdate } from './row-update.ts';

/**
 * Adds one receipt to a row that knows of its attempt. Only ever adds, and only what is not there:
 * so order and repetition make no difference.
 *
 * @param row.ends also ends the wait of a row whose sender has said its last word.
 * @param row.erased for a row whose person was erased, or for one whose was not.
 */
export function receiptUpdate(
  tableName: string,
  id: NotificationId,
  receipt: DeliveryReceipt,
  now: number,
  { ends, erased }: { readonly ends: boolean; readonly erased: boolean },
): UpdateItemCommandInput {
  const { key, at } = receiptEntry(receipt, now);
  const update = new RowUpdate()
    .set({ evidence: { BOOL: true } })
    .setEntryOnce('receipts', key, number(at));
  if (ends) update.remove(...DUE_ATTRIBUTES);
  return update.build(tableName, id, (u) => {
    const conditions = [
      `attribute_exists(${u.name('receipts')})`,
      `${u.name('provider')} = ${u.value(string(receipt.provider))}`,
      `attribute_${erased ? 'exists' : 'not_exists'}(${u.name('erasedAt')})`,
      `${u.name('attempt')} >= ${u.value(number(receipt.attempt))}`,
      // A sender at work, or dead: its phase is still to be told, and the settler comes for it.
      ...(ends ? [`${u.name('phase')} <> ${u.value(string('SENDING'))}`] : []),
    ];
    return conditions.join(' AND ');
  });
}
