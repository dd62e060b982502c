import type { DeliveryReceipt } from './delivery-receipt.ts';
import type { NotificationId } from './notification-id.ts';

/** A receipt with the notification that it is about. */
export interface AddressedReceipt {
  readonly id: NotificationId;
  readonly receipt: DeliveryReceipt;
}
