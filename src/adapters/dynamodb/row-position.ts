import type { RowPosition } from '../../domain/delivery-page.ts';
import type { NotificationId } from '../../domain/notification-id.ts';
import type { TimeSpan } from '../../domain/time-span.ts';
import { type Item, number, string } from './audit-item.ts';

/** Before every row of that time; there need not be any. */
export function beginningWith(firstSeenAt: number): RowPosition {
  return { id: '' as NotificationId, firstSeenAt };
}

/** Where a page begins. DynamoDB refuses to go on from outside the span that it is asked for. */
export function beginningOf({ to }: TimeSpan, after: RowPosition | null): RowPosition {
  return after === null || after.firstSeenAt > to ? beginningWith(to) : after;
}

/** Whether a row lies there, behind which one can go on. */
export function isOfRow({ id }: RowPosition): boolean {
  return id !== '';
}

export function positionOf(item: Item): RowPosition {
  return {
    id: (item['pk']?.S ?? '') as NotificationId,
    firstSeenAt: Number(item['firstSeenAt']?.N ?? 0),
  };
}

/** What of an index's ExclusiveStartKey a position tells; the index adds its own key. */
export function startKeyOf({ id, firstSeenAt }: RowPosition): Item {
  return { pk: string(id), firstSeenAt: number(firstSeenAt) };
}
