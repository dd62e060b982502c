import type { DeliveryRecord } from './delivery-record.ts';

type Progress = Pick<DeliveryRecord, 'phase' | 'attempt' | 'updatedAt'>;

/** Whether the sender or the settler has written to a row since it was read. Receipts may have. */
export function hasMovedOn(row: Progress, since: Progress): boolean {
  return (
    row.phase !== since.phase || row.attempt !== since.attempt || row.updatedAt !== since.updatedAt
  );
}
