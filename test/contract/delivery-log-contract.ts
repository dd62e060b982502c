import type { AuditSideMaker } from './audit-side.ts';
import { claimContract } from './claim-contract.ts';
import { eraserContract } from './eraser-contract.ts';
import { overdueContract } from './overdue-contract.ts';
import { readerContract } from './reader-contract.ts';
import { receiptContract } from './receipt-contract.ts';
import { recordContract } from './record-contract.ts';

/** Everything an audit promises; run it on each implementation. */
export function deliveryLogContract(name: string, make: AuditSideMaker): void {
  claimContract(name, make);
  recordContract(name, make);
  readerContract(name, make);
  receiptContract(name, make);
  overdueContract(name, make);
  eraserContract(name, make);
}
