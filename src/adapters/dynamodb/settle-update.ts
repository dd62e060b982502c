import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { DeliveryRecord } from '../../domain/delivery-record.ts';
import type { Settlement } from '../../domain/settlement.ts';
import { DUE_ATTRIBUTES, dueAttributes, number, string, timelineItem } from './audit-item.ts';
import { RowUpdate } from './row-update.ts';

/** Ends the wait of a row, unless its sender has written to it since it was read. */
export function settleUpdate(
  tableName: string,
  row: DeliveryRecord,
  { phase, reason, dueAt, told }: Settlement,
  now: number,
): UpdateItemCommandInput {
  const update = new RowUpdate();
  if (told) {
    const entry = { at: now, phase, reason, providerCode: null };
    update
      .set({
        phase: string(phase),
        ...(reason === null ? {} : { reason: string(reason) }),
        updatedAt: number(now),
      })
      .append('timeline', [timelineItem(entry)])
      .remove('leaseUntil', ...(reason === null ? ['reason'] : []));
  }
  if (dueAt === null) update.remove(...DUE_ATTRIBUTES);
  else update.set(dueAttributes(row.id, dueAt));
  return update.build(tableName, row.id, (u) =>
    [
      `${u.name('phase')} = ${u.value(string(row.phase))}`,
      `${u.name('attempt')} = ${u.value(number(row.attempt))}`,
      `${u.name('updatedAt')} = ${u.value(number(row.updatedAt))}`,
      // A row that waits for something else by now, such as one that was settled already.
      row.dueAt === null
        ? `attribute_not_exists(${u.name('dueAt')})`
        : `${u.name('dueAt')} = ${u.value(number(row.dueAt))}`,
      // Found lost, and yet a receipt came in this moment: the next look says what it proves.
      ...(row.evidence ? [] : [`attribute_not_exists(${u.name('evidence')})`]),
    ].join(' AND '),
  );
}
