/// <reference lib="dom" />
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { explainDelivery } from '../../../src/domain/explain-delivery.ts';
import { element } from '../../page/element.ts';

/** What is known of a notification as a coloured word. */
export function statusBadge(row: DeliveryRecord): HTMLElement {
  const { label, tone } = explainDelivery(row);
  return element('span', { class: 'badge', 'data-tone': tone }, label);
}
