/// <reference lib="dom" />
import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';
import { TONE_OF } from '../../../src/domain/delivery-tone.ts';
import { en } from '../../../src/domain/support-words/en.ts';
import { element } from '../../page/element.ts';

/** What is known of a notification as a coloured word. */
export function statusBadge(row: DeliveryRecord): HTMLElement {
  const { status } = standingOf(row);
  const { label } = en.statuses[status];
  return element('span', { class: 'badge', 'data-tone': TONE_OF[status] }, label);
}
