import type { DeliveryRecord } from '../../../domain/delivery-record.ts';
import type { Delivery } from '../contract/answers.ts';
import { deliveryView } from '../delivery-view.ts';
import { csvField } from './csv-field.ts';

/** All of a delivery, in this order; a column is only ever added at the end. */
const COLUMNS: Readonly<Record<keyof Delivery, true>> = {
  id: true,
  askedAt: true,
  channel: true,
  provider: true,
  triggerSource: true,
  purpose: true,
  recipient: true,
  sub: true,
  userName: true,
  locale: true,
  status: true,
  reason: true,
  providerCode: true,
  flags: true,
  since: true,
  arrivedAt: true,
  attempts: true,
  lifeSeconds: true,
  erased: true,
  keptUntil: true,
  pool: true,
};

export const CSV_COLUMNS = Object.keys(COLUMNS) as (keyof Delivery)[];
export const CSV_HEADER = `${CSV_COLUMNS.join(',')}\r\n`;

/** One line for each row. */
export function csvOf(rows: readonly DeliveryRecord[]): string {
  return rows.map((row) => `${lineOf(deliveryView(row))}\r\n`).join('');
}

function lineOf(delivery: Delivery): string {
  return CSV_COLUMNS.map((name) => {
    const value = delivery[name];
    return csvField(Array.isArray(value) ? value.join(' ') : value);
  }).join(',');
}
