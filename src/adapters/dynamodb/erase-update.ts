import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import { ERASED_MESSAGE_ID, erasedReceipts } from '../../domain/erased-row.ts';
import { receiptKey } from '../../domain/fold-receipts.ts';
import { number, string } from './audit-item.ts';
import { RowUpdate } from './row-update.ts';

/** Who it was, and the keys of the indexes by which a person's rows are found. */
const PERSON_ATTRIBUTES = [
  'sub',
  'userName',
  'userKey',
  'userNameKey',
  'recipientMasked',
  'recipientKey',
] as const;

/**
 * Takes the person out of a row that is as it was read, its receipts included: one that came since
 * has a message id in its key, and whoever erases has to know it. Receipts are only ever added, so
 * as many as were read are those that were read.
 */
export function eraseUpdate(
  tableName: string,
  row: DeliveryRecord,
  now: number,
): UpdateItemCommandInput {
  const ids = row.providerMessageIds.map(() => string(ERASED_MESSAGE_ID));
  const update = new RowUpdate()
    .set({
      erasedAt: number(now),
      ...(ids.length === 0 ? {} : { providerMessageIds: { L: ids } }),
    })
    .remove(...PERSON_ATTRIBUTES);

  const stored = new Map(row.receipts.map((receipt) => [receiptKey(receipt), receipt.at]));
  const left = new Map(erasedReceipts(row.receipts).map((each) => [receiptKey(each), each.at]));
  for (const [key, at] of left) {
    if (stored.get(key) !== at) update.setEntry('receipts', key, number(at));
  }
  for (const key of stored.keys()) {
    if (!left.has(key)) update.removeEntry('receipts', key);
  }

  return update.build(tableName, row.id, (u) => {
    const receipts = u.name('receipts');
    const asMany = `size(${receipts}) = ${u.value(number(row.receipts.length))}`;
    return [
      `attribute_not_exists(${u.name('erasedAt')})`,
      `${u.name('phase')} = ${u.value(string(row.phase))}`,
      `${u.name('attempt')} = ${u.value(number(row.attempt))}`,
      `${u.name('updatedAt')} = ${u.value(number(row.updatedAt))}`,
      // A row of which nothing was ever sent has no map of them.
      row.receipts.length === 0 ? `(attribute_not_exists(${receipts}) OR ${asMany})` : asMany,
    ].join(' AND ');
  });
}
