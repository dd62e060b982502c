import { type DeliveryStanding, standingOf } from '../../../src/domain/delivery-status.ts';
import type { SenderWorld } from '../sender-world.ts';

/** What people see of a notification; null when there is no row. */
export async function standingIn(
  world: SenderWorld,
  { notificationId }: { readonly notificationId: string },
): Promise<DeliveryStanding | null> {
  const row = await world.audit.one(notificationId);
  return row === null ? null : standingOf(row);
}
