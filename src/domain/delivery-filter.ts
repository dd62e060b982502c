import type { Channel } from './channel.ts';
import type { DeliveryRecord } from './delivery-record.ts';
import { type DeliveryStatus, standingOf } from './delivery-status.ts';
import type { Purpose } from './purpose.ts';

/** Which rows somebody wants to see; what is left out is not asked for. */
export interface DeliveryFilter {
  readonly channels?: readonly Channel[] | undefined;
  readonly purposes?: readonly Purpose[] | undefined;
  readonly statuses?: readonly DeliveryStatus[] | undefined;
}

export function matches(row: DeliveryRecord, filter: DeliveryFilter): boolean {
  const { channels, purposes, statuses } = filter;
  return (
    (channels === undefined || channels.includes(row.channel)) &&
    (purposes === undefined || (row.purpose !== null && purposes.includes(row.purpose))) &&
    (statuses === undefined || statuses.includes(standingOf(row).status))
  );
}
