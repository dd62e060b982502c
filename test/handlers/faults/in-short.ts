import type { DeliveryRecord } from '../../../src/domain/delivery-record.ts';
import { standingOf } from '../../../src/domain/delivery-status.ts';

/** A row in one line: phase, reason, the word that people see, and its flags. */
export function inShort(row: DeliveryRecord | null | undefined): string {
  if (row === null || row === undefined) return 'no row';
  const { status, flags } = standingOf(row);
  return [row.phase, row.reason, status, ...flags].filter((word) => word !== null).join(' ');
}
